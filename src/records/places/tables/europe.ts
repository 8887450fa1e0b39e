/** States of Europe that are no more, from the Middle Ages on; of antiquity, see ancientWorld. */
export const EUROPE = `
# the British Isles
Kingdom of England; GBR; 886..1707
Commonwealth of England|English Commonwealth|The Protectorate; GBR; 1649..1660
Anglo-Saxon England|Heptarchy; GBR; ~410..1066!
Kingdom of Scotland; GBR; ~843..1707
Kingdom of Alba|Alba; GBR; ~843..~1286
Kingdom of Great Britain|Great Britain|Britain; GBR; 1707..1801
Great Britain|Britain; GBR
British Empire; GBR IRL IND AUS CAN ZAF JAM EGY USA MLT HKG NZL IRQ
British Commonwealth|Commonwealth of Nations; GBR IND AUS CAN ZAF JAM; (1926..)
Kingdom of Ireland; IRL GBR; 1542..1800
Lordship of Ireland; IRL GBR; 1169..1542
High Kingdom of Ireland|Gaelic Ireland; IRL; ~500..1607
Confederate Ireland; IRL; 1641..1653
Irish Republic; IRL; 1916..1922
Irish Free State|Saorstát Éireann; IRL; 1922..1937
Southern Ireland; IRL; 1920..1922
Principality of Wales; GBR; 1216..1543
Gwynedd|Kingdom of Gwynedd; GBR; ~400..1283
Powys|Kingdom of Powys; GBR; ~400..1283
Deheubarth; GBR; 920..1197
Dyfed; GBR; ~400..920
Gwent; GBR; ~400..1091
Wessex|Kingdom of Wessex|West Saxony; GBR; ~519..1016
Mercia|Kingdom of Mercia; GBR; ~527..~920
Northumbria|Kingdom of Northumbria; GBR; ~600..1066
Bernicia; GBR; ~540..~654
Deira; GBR; ~540..~660
East Anglia|Kingdom of East Anglia; GBR; ~550..~920
Kingdom of Essex|Essex; GBR; ~527..825
Kingdom of Kent|Kent; GBR; ~450..871
Kingdom of Sussex|Sussex; GBR; ~477..860
Danelaw; GBR; ~865..1066
Kingdom of York|Jórvík|Scandinavian York; GBR; ~866..954
Strathclyde|Kingdom of Strathclyde; GBR; ~450..~1093
Dál Riata|Dalriada; GBR IRL; ~490..~860
Pictland|Kingdom of the Picts|Pictish Kingdom; GBR; ~250..~900
Kingdom of the Isles|Kingdom of Man and the Isles; GBR IMN; ~840..1266
Lordship of the Isles; GBR; 1156..1493
Kingdom of Dublin|Norse Dublin; IRL; ~839..1171
Munster|Kingdom of Munster; IRL; ~1..1194
Leinster|Kingdom of Leinster; IRL; ~1..~1632
Connacht|Kingdom of Connacht; IRL; ~1..~1474
Kingdom of Ulster|Ulaid; IRL GBR; ~1..1205
Kingdom of Mide|Meath; IRL; ~1..1173
Dumnonia; GBR; ~290..~875
Cornwall|Kingdom of Cornwall; GBR
Roman Britain|Britannia; GBR; ~-54..~450
North Sea Empire|Anglo-Scandinavian Empire; DNK NOR GBR; 1013..1042
Angevin Empire; GBR FRA IRL; 1154..1242
Isle of Man and Kingdom of Mann|Kingdom of Mann; IMN; ~836..1765
Duchy of Cornwall; GBR
# Scandinavia and the North
Kingdom of Denmark; DNK; ~936..
Kingdom of Norway; NOR; 872..
Kingdom of Sweden; SWE; ~970..
Kalmar Union; DNK NOR SWE FIN ISL; 1397..1523
Denmark-Norway|Dano-Norwegian Realm|Denmark and Norway|Kingdom of Denmark and Norway|Twin Realms|Kingdom of Denmark-Norway; DNK NOR ISL GRL; 1523..1814!
Sweden-Norway|Swedish-Norwegian Union|United Kingdoms of Sweden and Norway|Union between Sweden and Norway|Sweden and Norway; SWE NOR; 1814..1905!
Swedish Empire; SWE FIN EST DEU; 1611..1721
Danish Empire|Danish colonial empire; DNK NOR ISL GRL IND VIR GHA
Icelandic Commonwealth|Icelandic Free State; ISL; 930..1262
Kingdom of Iceland; ISL; 1918..1944
Grand Duchy of Finland; FIN; 1809..1917
Kingdom of Finland; FIN; 1918..1918
Finnish Democratic Republic; FIN; 1939..1940
Finnish Socialist Workers' Republic|Red Finland; FIN; 1918..1918
Swedish Pomerania; DEU POL; 1630..1815
Swedish Livonia; LVA EST; 1629..1721
Swedish Estonia; EST; 1561..1721
Schleswig|Duchy of Schleswig; DEU DNK; 1058..1866
Holstein|Duchy of Holstein; DEU; 1474..1866
Schleswig-Holstein; DEU; (1773..)
County of Holstein; DEU; 1111..1474
Norwegian Empire|Hereditary Kingdom of Norway; NOR ISL; ~872..1397
Earldom of Orkney; GBR; ~870..1472
Geatland|Götaland; SWE
Svealand|Svitjod; SWE
Jutland; DNK
Gotland; SWE
Viking Age Scandinavia; DNK NOR SWE; ~750..~1100
# France and the Low Countries
Frankish Kingdom|Frankish Empire|Francia|Kingdom of the Franks|Frankish Realm|Merovingian Kingdom|Merovingian {Dynasty|Francia|Empire}; FRA DEU BEL NLD ITA; ~450..843
Carolingian {Empire|Dynasty|Francia|Kingdom}; FRA DEU ITA BEL NLD; 750..888
West Francia|West Frankish Kingdom|Kingdom of the West Franks; FRA BEL ESP; 843..987
East Francia|East Frankish Kingdom|Kingdom of the East Franks; DEU AUT CHE; 843..962
Middle Francia; FRA DEU ITA NLD BEL; 843..855
Lotharingia|Kingdom of Lotharingia; FRA DEU NLD BEL; 855..959
Neustria; FRA; ~511..~751
Austrasia; FRA DEU BEL; ~511..~751
Kingdom of Burgundy|Kingdom of the Burgundians; FRA CHE; ~411..1378
Arelat|Kingdom of Arles|Kingdom of Burgundy-Arles; FRA CHE ITA; 933..1378
Upper Burgundy; CHE FRA; 888..933
Lower Burgundy|Kingdom of Provence; FRA; 855..933
Kingdom of Aquitaine; FRA; 781..877
Kingdom of Soissons|Domain of Soissons; FRA; 457..486
Kingdom of France; FRA; 481..1848
Ancien Régime France|Bourbon France; FRA; 1589..1792
First French Republic|French First Republic; FRA; 1792..1804
French Consulate|Consulate of France; FRA; 1799..1804
French Directory|Directory of France; FRA; 1795..1799
First French Empire|Napoleonic {Empire|France}; FRA BEL NLD ITA DEU HRV ESP; 1804..1815
French Empire; FRA VNM DZA SEN HTI ITA DEU NLD SYR PYF
French colonial empire; FRA VNM DZA SEN HTI CAN SYR PYF IND
Bourbon Restoration|Restoration France; FRA; 1814..1830
July Monarchy; FRA; 1830..1848
Second French Republic|French Second Republic; FRA; 1848..1852
Second French Empire; FRA; 1852..1870
Third French Republic|French Third Republic; FRA DZA VNM; 1870..1940
Vichy France|French State|Vichy Regime; FRA DZA VNM; 1940..1944!
Free France|Fighting France; FRA GBR DZA COG SYR; 1940..1944!
Provisional Government of the French Republic; FRA DZA; 1944..1946
Fourth French Republic|French Fourth Republic; FRA DZA; 1946..1958
Fifth French Republic|French Fifth Republic; FRA; 1958..
French Union; FRA DZA VNM SEN; 1946..1958
French Community; FRA SEN MDG; 1958..1960
Paris Commune; FRA; 1871..1871
Duchy of Burgundy|Burgundy; FRA; ~880..1795
Burgundian Netherlands; NLD BEL LUX FRA; 1384..1482
Burgundian State|Valois Burgundy; FRA NLD BEL LUX; 1363..1482
County of Burgundy|Free County of Burgundy|Franche-Comté; FRA; ~867..1678
Duchy of Normandy|Normandy; FRA; 911..1469
Duchy of Brittany|Brittany; FRA; 939..1547
Kingdom of Brittany; FRA; 851..939
Duchy of Aquitaine|Aquitaine; FRA; ~602..1453
Duchy of Gascony|Gascony; FRA; ~602..1453
Guyenne; FRA
Anjou|County of Anjou|Duchy of Anjou; FRA; ~861..1484
Maine|County of Maine; FRA
County of Champagne|Champagne; FRA; ~950..1314
County of Toulouse|Toulouse; FRA; 778..1271
County of Provence|Provence; FRA; ~850..1486
County of Blois; FRA; ~832..1391
County of Foix|Foix; FRA; ~1010..1607
Béarn|Viscounty of Béarn; FRA; ~860..1620
County of Auvergne; FRA
Dauphiné|Dauphiné of Viennois; FRA; ~1030..1457
Duchy of Lorraine|Lorraine; FRA; 959..1766
Upper Lorraine; FRA; 959..1766
Lower Lorraine|Lower Lotharingia; BEL NLD DEU; 959..1190
Duchy of Bar; FRA; 1033..1766
Alsace|Alsace-Lorraine|Reichsland Elsaß-Lothringen|Elsass-Lothringen; FRA DEU; (1871..)
County of Artois|Artois; FRA; 1180..1659
County of Flanders|Flanders; BEL FRA NLD; 862..1795
County of Hainaut|Hainaut; BEL FRA; ~900..1797
Duchy of Brabant|Brabant; BEL NLD; 1183..1795
Duchy of Limburg; BEL NLD DEU; 1065..1795
County of Namur; BEL; ~981..1795
County of Holland|Holland; NLD; ~880..1795
County of Zeeland; NLD; ~1012..1795
Duchy of Guelders|Guelders|Gelderland; NLD DEU; 1046..1795
Bishopric of Utrecht|Prince-Bishopric of Utrecht; NLD; 1024..1528
Prince-Bishopric of Liège|Liège; BEL; 980..1795
Republic of Liège; BEL; 1789..1791
Duchy of Luxembourg|County of Luxembourg; LUX BEL; 963..1815
Principality of Sedan|Sedan; FRA; 1560..1651
Principality of Orange|Orange; FRA; ~1163..1713
Avignon Papacy|Avignon; FRA; 1309..1791
Comtat Venaissin; FRA; 1274..1791
Habsburg Netherlands|Seventeen Provinces; NLD BEL LUX; 1482..1794
Spanish Netherlands|Southern Netherlands; BEL LUX NLD FRA; 1556..1794
Austrian Netherlands; BEL LUX; 1714..1797
Dutch Republic|United Provinces|Republic of the Seven United Netherlands|United Netherlands|Republic of the United Netherlands|United Provinces of the Netherlands|Seven United Provinces|Republic of the Seven United Provinces; NLD; 1579..1795
Union of Utrecht; NLD; 1579..1795
United Belgian States; BEL; 1790..1790
Batavian Republic; NLD; 1795..1806
Kingdom of Holland; NLD; 1806..1810
United Kingdom of the Netherlands; NLD BEL LUX; 1815..1839
Sovereign Principality of the United Netherlands; NLD; 1813..1815
Dutch Empire|Dutch colonial empire; NLD IDN ZAF SUR LKA USA
Neutral Moresnet|Moresnet; BEL DEU; 1816..1920
Kingdom of Corsica; FRA; 1736..1796
Corsican Republic|Corsica; FRA; (1755..1769)
Anglo-Corsican Kingdom; FRA; 1794..1796
Frisia|Frisian Kingdom|Kingdom of Frisia; NLD DEU; ~600..~800
Frisian Freedom; NLD DEU; ~993..1498
Septimania; FRA; ~462..~760
# Iberia
Kingdom of Spain; ESP; 1479..
Habsburg Spain|Spain of the Habsburgs; ESP; 1516..1700
Bourbon Spain; ESP; 1700..
Spanish Empire|Spanish Monarchy|Hispanic Monarchy|Catholic Monarchy; ESP MEX PER PHL ITA NLD BEL USA MAR GNQ; 1492..1976
Francoist Spain|Franco's Spain|Spanish State|Nationalist Spain|Franco Spain; ESP; 1936..1975!
First Spanish Republic; ESP; 1873..1874
Second Spanish Republic|Spanish Republic|Republican Spain; ESP; 1931..1939
Restoration Spain|Bourbon Restoration of Spain; ESP; 1874..1931
Napoleonic Spain; ESP; 1808..1813
Kingdom of Castile|Castile; ESP; 850..1516
Crown of Castile; ESP MEX; 1230..1715
Castile and León|Kingdom of Castile and León; ESP; 1037..1516
Kingdom of León|León; ESP PRT; 910..1301
Kingdom of Aragon|Aragon; ESP; 1035..1707
Crown of Aragon; ESP ITA FRA GRC; 1137..1716
Kingdom of Navarre|Navarre|Kingdom of Pamplona; ESP FRA; 824..1620
Kingdom of Galicia; ESP PRT; 409..1833
Galicia; ESP POL UKR
Kingdom of Asturias|Asturias; ESP; 718..924
Kingdom of Valencia|Valencia; ESP; 1238..1707
Kingdom of Majorca|Majorca|Mallorca; ESP FRA; 1231..1715
Catalonia|Principality of Catalonia; ESP
Catalan Republic; ESP; 1641..
County of Barcelona|Barcelona; ESP; 801..1162
County of Castile; ESP; 850..1065
County of Portugal|Portucale; PRT; 868..1139
Kingdom of Portugal|Kingdom of Portugal and the Algarves; PRT; 1139..1910
Portuguese Empire|Portuguese colonial empire; PRT BRA AGO MOZ IND MAC; 1415..1999
Iberian Union|Union of Spain and Portugal; ESP PRT; 1580..1640
First Portuguese Republic; PRT; 1910..1926
Estado Novo|Salazar's Portugal|Second Portuguese Republic; PRT BRA; 1926..1974
United Kingdom of Portugal, Brazil and the Algarves|United Kingdom of Portugal, Brazil, and the Algarves; PRT BRA; 1815..1825
Kingdom of the Algarve|Algarve; PRT; 1249..1910
Suebi Kingdom|Kingdom of the Suebi|Suebic Kingdom|Suevi Kingdom|Kingdom of the Suevi; ESP PRT; 409..585
Visigothic Kingdom|Kingdom of the Visigoths|Visigothic Spain; ESP FRA PRT; ~395..~725
Al-Andalus|Muslim Spain|Moorish Spain|Islamic Spain; ESP PRT MAR; 711..1492!
Emirate of Córdoba|Umayyad Emirate of Córdoba; ESP; 756..929
Caliphate of Córdoba|Umayyad Caliphate of Córdoba|Córdoba; ESP MAR; 929..1031
Emirate of Granada|Kingdom of Granada|Nasrid {Kingdom of Granada|Granada|Kingdom|Dynasty}|Granada|Sultanate of Granada; ESP; 1230..1492
Taifa Kingdoms|Taifas; ESP PRT; 1009..1287
Taifa of [Seville|Toledo|Zaragoza|Badajoz|Valencia|Granada|Murcia|Denia|Almería]; ESP PRT; 1009..1287
# the Holy Roman Empire and the German states
Holy Roman Empire|Holy Roman Empire of the German Nation|Sacrum Imperium|HRE; DEU ITA AUT CZE FRA NLD CHE; 800..1806
Kingdom of Germany|German Kingdom; DEU; 843..1806
Habsburg Monarchy|Habsburg Empire|Danubian Monarchy|Habsburg lands|House of Habsburg; AUT HUN CZE ITA BEL ESP HRV; 1273..1918
Hansa|Hanseatic League; DEU POL NLD EST LVA SWE; 1159..1669
Duchy of Saxony; DEU; ~804..1356
Electorate of Saxony|Saxe-Wittenberg; DEU; 1296..1806
Kingdom of Saxony; DEU; 1806..1918
Saxony; DEU
Old Saxony; DEU NLD; ~500..804
Free State of Saxony; DEU; 1918..
Duchy of Bavaria; DEU AUT; ~555..1623
Electorate of Bavaria; DEU; 1623..1806
Kingdom of Bavaria; DEU; 1806..1918
Bavaria; DEU
Free State of Bavaria|People's State of Bavaria; DEU; 1918..
Bavarian Soviet Republic|Munich Soviet Republic|Bavarian Council Republic; DEU; 1919..1919
Duchy of Swabia|Swabia; DEU CHE FRA; ~915..1313
Swabian League; DEU; 1488..1534
Duchy of Franconia|Franconia; DEU; ~906..1803
Alemannia; DEU CHE FRA; ~213..911
Thuringia|Duchy of Thuringia|Landgraviate of Thuringia; DEU; ~631..
Kingdom of Thuringia|Thuringian Kingdom; DEU; ~450..531
Margraviate of Brandenburg|Brandenburg; DEU POL; 1157..1815
Electorate of Brandenburg; DEU POL; 1356..1806
Brandenburg-Prussia; DEU POL RUS; 1618..1701
Duchy of Prussia|Ducal Prussia; POL RUS LTU; 1525..1701
Royal Prussia; POL; 1466..1772
Prussia; DEU POL RUS; ..1947!
Kingdom of Prussia; DEU POL RUS; 1701..1918
Free State of Prussia; DEU POL RUS; 1918..1947
East Prussia; POL RUS LTU; 1525..1947
West Prussia; POL; 1773..1947
Province of Posen|Posen; POL; 1848..1920
Old Prussia; POL RUS; ~900..1283
Hanover|Kingdom of Hanover; DEU; 1814..1866
Electorate of Hanover|Brunswick-Lüneburg|Electorate of Brunswick-Lüneburg; DEU; 1692..1814
Duchy of Brunswick-Lüneburg; DEU; 1235..1806
Brunswick|Duchy of Brunswick|Brunswick-Wolfenbüttel; DEU; 1235..1946
Württemberg; DEU
Kingdom of Württemberg; DEU; 1805..1918
Duchy of Württemberg; DEU; 1495..1803
County of Württemberg; DEU; ~1083..1495
Free People's State of Württemberg; DEU; 1918..1945
Baden; DEU
Grand Duchy of Baden; DEU; 1806..1918
Margraviate of Baden; DEU; 1112..1803
Republic of Baden; DEU; 1918..1945
Hesse|Hessen; DEU
Grand Duchy of Hesse|Hesse-Darmstadt|Landgraviate of Hesse-Darmstadt; DEU; 1567..1918
Electorate of Hesse|Hesse-Kassel|Landgraviate of Hesse-Kassel|Hesse-Cassel; DEU; 1567..1866
Landgraviate of Hesse; DEU; 1264..1567
Hesse-Homburg; DEU; 1622..1866
Nassau|Duchy of Nassau|County of Nassau; DEU; ~1093..1866
Oldenburg|Grand Duchy of Oldenburg|County of Oldenburg|Duchy of Oldenburg; DEU; ~1091..1946
Mecklenburg|Duchy of Mecklenburg; DEU; 1167..1945
Mecklenburg-Schwerin|Grand Duchy of Mecklenburg-Schwerin; DEU; 1621..1934
Mecklenburg-Strelitz|Grand Duchy of Mecklenburg-Strelitz; DEU; 1701..1934
Pomerania|Duchy of Pomerania; DEU POL; 1121..1945
Pomerelia; POL; ~1155..1466
Rügen|Principality of Rügen; DEU; 1168..1325
Saxe-Weimar|Saxe-Weimar-Eisenach|Grand Duchy of Saxe-Weimar-Eisenach|Duchy of Saxe-Weimar; DEU; 1572..1918
Saxe-Coburg and Gotha|Saxe-Coburg-Gotha + Saxe-Gotha|Saxe-Coburg + Saxe-Coburg-Saalfeld + Saxe-Gotha-Altenburg; DEU; 1596..1918
Saxe-Meiningen; DEU; 1680..1918
Saxe-Altenburg; DEU; 1602..1918
Saxe-Lauenburg; DEU; 1296..1876
Anhalt|Principality of Anhalt|Duchy of Anhalt; DEU; 1212..1945
Anhalt-Dessau + Anhalt-Köthen + Anhalt-Bernburg + Anhalt-Zerbst; DEU; 1252..1863
Lippe|Principality of Lippe|Free State of Lippe; DEU; 1123..1947
Schaumburg-Lippe; DEU; 1643..1946
Waldeck|Waldeck-Pyrmont|Principality of Waldeck; DEU; 1180..1929
Reuss + Reuss Elder Line + Reuss Younger Line|Principality of Reuss; DEU; 1010..1918
Schwarzburg-Rudolstadt + Schwarzburg-Sondershausen; DEU; 1599..1920
Hohenzollern-Sigmaringen + Hohenzollern-Hechingen|Hohenzollern; DEU; 1576..1850
Electoral Palatinate|Palatinate|Electorate of the Palatinate|County Palatine of the Rhine|Kurpfalz; DEU; 1085..1803
Palatinate-Zweibrücken; DEU; 1444..1801
Electorate of Cologne|Archbishopric of Cologne; DEU; 953..1803
Electorate of Mainz|Archbishopric of Mainz; DEU; 780..1803
Electorate of Trier|Archbishopric of Trier; DEU; 898..1803
Prince-Bishopric of [Münster|Bamberg|Würzburg|Osnabrück|Paderborn|Speyer|Strasbourg|Basel|Augsburg|Passau|Hildesheim|Freising|Eichstätt|Worms|Constance + Lübeck|Verden|Minden|Brixen|Trent|Geneva|Sion|Chur|Toul|Metz|Verdun|Halberstadt|Regensburg]; DEU CHE ITA FRA AUT; ~900..1803
Archbishopric of Salzburg|Prince-Archbishopric of Salzburg|Salzburg|Electorate of Salzburg; AUT; 798..1816
Archbishopric of [Magdeburg|Bremen] + Prince-Archbishopric of [Magdeburg|Bremen]; DEU; 937..1680
Bremen-Verden; DEU; 1648..1823
Duchy of Cleves|Cleves + Jülich-Cleves-Berg|United Duchies of Jülich-Cleves-Berg + Duchy of Jülich|Jülich; DEU NLD; 1020..1805
Berg|Grand Duchy of Berg|Duchy of Berg; DEU; 1101..1815
County of Mark; DEU; 1160..1807
East Frisia|County of East Frisia; DEU; 1464..1744
Ditmarschen|Dithmarschen; DEU; ~1227..1559
Free City of [Frankfurt + Bremen|Hamburg + Lübeck|Nuremberg|Augsburg|Cologne|Regensburg|Ulm|Strasbourg|Aachen] + Free Imperial City of [Frankfurt + Bremen|Hamburg + Lübeck|Nuremberg|Augsburg|Cologne|Regensburg|Ulm|Strasbourg|Aachen|Besançon]; DEU FRA
Frankfurt|Free City of Frankfurt + Grand Duchy of Frankfurt; DEU; ~1220..1866
Hamburg + Bremen + Lübeck; DEU
Grand Duchy of Würzburg; DEU; 1806..1814
Kingdom of Westphalia; DEU; 1807..1813
Westphalia|Duchy of Westphalia; DEU
Confederation of the Rhine|Rhine Confederation|Rhenish Confederation|Rheinbund; DEU; 1806..1813
German Confederation; DEU AUT CZE; 1815..1866
North German Confederation|North German Federation; DEU POL; 1866..1871
German Empire|Imperial Germany|Second Reich|Kaiserreich|Wilhelmine Germany; DEU POL FRA; 1871..1918!
Republic of Mainz|Mainz Republic; DEU; 1793..1793
Cisrhenian Republic; DEU; 1797..1802
Republic of German-Austria|German-Austria|German Austria; AUT; 1918..1919
Rhenish Republic; DEU; 1923..1924
Weimar Republic|Weimar Germany; DEU; 1918..1933!
Nazi Germany|Third Reich|Greater German Reich|Greater Germany|National Socialist Germany; DEU AUT POL CZE; 1933..1945!
German Reich; DEU; 1871..1945
Allied-occupied Germany|Occupied Germany; DEU; 1945..1955!
American Occupation Zone + British Occupation Zone + French Occupation Zone + Soviet Occupation Zone|Soviet occupation zone in Germany|American occupation zone in Germany + Bizone|Bizonia + Trizone|Trizonia; DEU; 1945..1949
West Germany|Bonn Republic / Federal Republic of Germany|FRG|BRD|Bundesrepublik Deutschland|Bundesrepublik; DEU; 1949..1990!
East Germany / German Democratic Republic|GDR|DDR|Deutsche Demokratische Republik; DEU; 1949..1990!
West Berlin; DEU; 1948..1990!
East Berlin; DEU; 1948..1990!
Saar Protectorate|Saarland|Saar|Saar Territory; DEU; (1920..1957)
Territory of the Saar Basin|Saar Basin Territory|Saar Basin; DEU; 1920..1935
Saargebiet; DEU; 1920..1935
Free City of Danzig|Danzig; POL; 1920..1939
Danzig + Gdańsk; POL
Republic of Danzig|Napoleonic Danzig; POL; 1807..1814
Memel Territory|Memelland|Klaipėda Region|Memel; LTU; 1920..1939
German colonial empire; DEU NAM TZA CMR TGO PNG CHN WSM; 1884..1919
# Austria, Switzerland, Bohemia, Hungary
Margraviate of Austria|Ostmark; AUT; 976..1156
Duchy of Austria; AUT; 1156..1453
Archduchy of Austria; AUT; 1358..1804
Austrian Empire|Empire of Austria; AUT HUN CZE ITA HRV POL UKR; 1804..1867
Austria-Hungary|Austro-Hungarian Empire|Austro-Hungarian Monarchy|Austria-Hungary Empire|Dual Monarchy|Austria Hungary; AUT HUN CZE SVK HRV BIH UKR POL ROU ITA; 1867..1918!
Cisleithania; AUT CZE; 1867..1918
Transleithania|Lands of the Crown of Saint Stephen|Lands of the Crown of St. Stephen; HUN SVK HRV ROU; 1867..1918
First Austrian Republic|Federal State of Austria; AUT; 1919..1938
Allied-occupied Austria|Occupied Austria; AUT; 1945..1955!
Ostmark|Reichsgau Ostmark; AUT; 1938..1945
Tyrol|County of Tyrol|Tirol; AUT ITA; 1140..
Styria|Duchy of Styria; AUT SVN; 1180..
Carinthia|Duchy of Carinthia; AUT SVN; 976..
Carniola|Duchy of Carniola; SVN; 1040..1918
Carantania; AUT SVN; ~625..~830
Old Swiss Confederacy|Swiss Confederacy|Old Confederacy|Swiss Cantons; CHE; 1291..1798
Helvetic Republic; CHE; 1798..1803
Geneva|Republic of Geneva; CHE; 1534..1815
Three Leagues|Grisons|Graubünden; CHE; 1367..1799
Valais|Rhodanic Republic; CHE; 999..1815
Principality of Neuchâtel|Neuchâtel; CHE; 1034..1848
County of Savoy; FRA ITA CHE; 1003..1416
Duchy of Savoy|Savoy; FRA ITA CHE; 1416..1860
Kingdom of Bohemia|Bohemia; CZE; 1198..1918
Duchy of Bohemia; CZE; ~870..1198
Bohemia; CZE
Lands of the Bohemian Crown|Crown of Bohemia|Bohemian Crown; CZE POL DEU; 1348..1918
Moravia|Margraviate of Moravia|Margravate of Moravia; CZE
Great Moravia|Moravian Empire|Greater Moravia|Great Moravian Empire; CZE SVK HUN; ~820..~910
Silesia|Duchy of Silesia; POL CZE DEU
Upper Silesia; POL; 1919..1945
Samo's Empire|Samo's Realm; CZE SVK AUT; ~623..~660
First Czechoslovak Republic|Czechoslovak Republic; CZE SVK UKR; 1918..1938
Second Czechoslovak Republic; CZE SVK UKR; 1938..1939
Third Czechoslovak Republic; CZE SVK; 1945..1948
Czechoslovakia|Czecho-Slovakia / ČSR|ČSSR|CSSR|Československo; CZE SVK UKR; 1918..1992!
Czechoslovak Socialist Republic; CZE SVK; 1948..1990
Czech and Slovak Federative Republic|Czech and Slovak Federal Republic|ČSFR|CSFR; CZE SVK; 1990..1992
Czech Socialist Republic + Slovak Socialist Republic; CZE SVK; 1969..1990
Protectorate of Bohemia and Moravia|Bohemia and Moravia|Reich Protectorate of Bohemia and Moravia; CZE; 1939..1945
Slovak State|First Slovak Republic|Slovak Republic|Slovak Republic (1939–1945); SVK; 1939..1945
Slovak Soviet Republic; SVK; 1919..1919
Sudetenland|Reichsgau Sudetenland; CZE; 1918..1945
Carpatho-Ukraine|Carpathian Ruthenia|Subcarpathian Rus'|Transcarpathia; UKR; 1918..
Principality of Hungary|Grand Principality of Hungary; HUN; 895..1000
Kingdom of Hungary|Regency of Hungary; HUN SVK HRV ROU SRB; 1000..1946
Royal Hungary; HUN SVK HRV; 1526..1867
Ottoman Hungary; HUN; 1526..1699
Eastern Hungarian Kingdom; HUN ROU; 1526..1570
First Hungarian Republic|Hungarian Democratic Republic|Hungarian Republic; HUN; 1918..1919
Hungarian Soviet Republic|Republic of Councils in Hungary|Soviet Hungary; HUN SVK; 1919..1919
Second Hungarian Republic; HUN; 1946..1949
Hungarian People's Republic|People's Republic of Hungary; HUN; 1949..1989
Hungarian State; HUN; 1849..1849
Principality of Transylvania|Transylvania; ROU HUN; 1570..1867
Transylvania; ROU
Banat|Banat of Temeswar; ROU SRB HUN
Vojvodina; SRB
Kingdom of Croatia; HRV; 925..1868
Kingdom of Croatia-Slavonia|Croatia-Slavonia; HRV; 1868..1918
Kingdom of Dalmatia|Dalmatia; HRV MNE
Triune Kingdom; HRV; 1868..1918
Kingdom of Illyria; SVN HRV AUT ITA; 1816..1849
Illyrian Provinces; SVN HRV AUT ITA; 1809..1816
Kingdom of Galicia and Lodomeria|Austrian Galicia; POL UKR; 1772..1918
Bukovina|Duchy of Bukovina; ROU UKR; 1774..1944
Free City of Kraków|Republic of Cracow|Free City of Cracow|Republic of Kraków|Kraków|Cracow; POL; 1815..1846
Grand Duchy of Kraków|Grand Duchy of Cracow; POL; 1846..1918
# Italy
Kingdom of Italy; ITA; 781..1946
Italian Empire|Italian colonial empire; ITA LBY ETH SOM ERI ALB; 1882..1947
Fascist Italy; ITA; 1922..1945!
Italian Social Republic|Republic of Salò|Salò Republic; ITA; 1943..1945
Ostrogothic Kingdom|Kingdom of the Ostrogoths|Ostrogothic Italy; ITA HRV; 476..~560
Kingdom of the Lombards|Lombard Kingdom|Lombardy|Lombard Italy; ITA; 568..774
Lombard League; ITA; 1167..1250
Lombardy-Venetia|Kingdom of Lombardy-Venetia; ITA; 1815..1866
Exarchate of Ravenna|Ravenna; ITA; ~540..751
Republic of Venice|Venice|Venetian Republic|Most Serene Republic of Venice|Serenissima; ITA HRV GRC CYP; 697..1797!
Venetian Empire|Stato da Màr; ITA HRV GRC CYP; ~1000..1797
Republic of San Marco; ITA; 1848..1849
Republic of Genoa|Genoa|Genoese Republic; ITA FRA UKR; ~1005..1797
Republic of Florence|Florence|Florentine Republic; ITA; 1115..1532
Duchy of Florence; ITA; 1532..1569
Grand Duchy of Tuscany|Tuscany; ITA; 1569..1860
March of Tuscany; ITA; ~797..1197
Republic of Pisa|Pisa; ITA; ~1000..1406
Republic of Siena|Siena; ITA; 1125..1555
Republic of Lucca|Lucca|Duchy of Lucca|Principality of Lucca and Piombino; ITA; 1115..1847
Republic of Amalfi|Amalfi|Duchy of Amalfi; ITA; ~839..1137
Republic of Noli + Republic of Ancona|Ancona; ITA; ~1000..1797
Duchy of Milan|Milan; ITA; 1395..1797
Lordship of Milan + Commune of Milan + Golden Ambrosian Republic; ITA; 1045..1450
Duchy of Mantua|Mantua|March of Mantua|Margraviate of Mantua; ITA; 1328..1797
Duchy of Ferrara|Ferrara|Marquisate of Ferrara; ITA; 1264..1598
Duchy of Modena|Modena|Duchy of Modena and Reggio; ITA; 1452..1859
Duchy of Parma|Parma|Duchy of Parma and Piacenza|Duchy of Parma, Piacenza and Guastalla; ITA; 1545..1859
Duchy of Urbino|Urbino; ITA; 1213..1631
Duchy of Massa and Carrara|Massa and Carrara; ITA; 1473..1829
Marquisate of Montferrat|Montferrat|Duchy of Montferrat; ITA; ~960..1708
Marquisate of Saluzzo|Saluzzo; ITA; 1125..1601
Principality of Piedmont|Piedmont|Piedmont-Sardinia|Sardinia-Piedmont; ITA; ~1200..1861
Kingdom of Sardinia|Sardinia|Kingdom of Piedmont-Sardinia; ITA FRA; 1297..1861
Giudicato of [Cagliari|Arborea|Gallura|Torres] + Arborea; ITA; ~900..1420
Kingdom of Sicily|Norman Sicily|Norman Kingdom of Sicily; ITA MLT TUN; 1130..1816
County of Sicily; ITA; 1071..1130
Emirate of Sicily|Islamic Sicily; ITA; 831..1091
Emirate of Bari; ITA; 847..871
Kingdom of Naples|Naples|Kingdom of Sicily citra Farum; ITA; 1282..1816
Duchy of Naples; ITA; ~660..1137
Parthenopean Republic|Neapolitan Republic; ITA; 1647..1799
Kingdom of the Two Sicilies|Two Sicilies; ITA; 1816..1861!
Duchy of Apulia|County of Apulia and Calabria|Duchy of Apulia and Calabria + Principality of Taranto; ITA; 1043..1465
Duchy of Benevento|Benevento|Principality of Benevento; ITA; ~571..1860
Duchy of Spoleto|Spoleto; ITA; ~570..1201
Principality of Capua|Capua + Principality of Salerno|Salerno; ITA; ~840..1156
Duchy of Friuli|Friuli + Patriarchate of Aquileia|Aquileia|Patria del Friuli; ITA SVN; ~568..1751
March of Verona + County of Gorizia|Gorizia; ITA SVN; ~952..1754
Papal States|States of the Church|Patrimony of Saint Peter|Pontifical States|State of the Church|Papal State; ITA; 754..1870
Roman Republic; ITA; 1798..1799
Roman Republic; ITA; 1849..1849
Duchy of Rome; ITA; ~533..781
Cisalpine Republic; ITA; 1797..1802
Cispadane Republic + Transpadane Republic; ITA; 1796..1797
Ligurian Republic; ITA; 1797..1805
Subalpine Republic|Piedmontese Republic; ITA; 1798..1802
Italian Republic; ITA; 1802..1805
Napoleonic Italy|Kingdom of Italy (Napoleonic); ITA; 1805..1814
Kingdom of Etruria; ITA; 1801..1807
Principality of Elba|Elba; ITA; 1814..1815
Principality of Piombino|Piombino + State of the Presidi; ITA; 1399..1815
United Provinces of Central Italy; ITA; 1859..1860
Free State of Fiume|Fiume|Free State of Rijeka; HRV; 1920..1924
Italian Regency of Carnaro|Regency of Carnaro; HRV; 1919..1920
Free Territory of Trieste|Trieste; ITA SVN HRV; 1947..1975
Trieste; ITA
Judicial Sardinia; ITA; ~900..1420
Knights Hospitaller|Order of Saint John + Hospitaller Rhodes|Knights of Rhodes|Order of St. John; MLT GRC ISR; 1099..
Hospitaller Malta|Knights of Malta|Order of Malta; MLT; 1530..1798
Crown Colony of Malta + Malta Protectorate + State of Malta; MLT; 1800..1974
Knights Templar; ISR FRA CYP GBR; 1119..1312
# Poland, the Baltic, and the Rus'
Kingdom of Poland; POL; 1025..1918
Duchy of Poland|Civitas Schinesghe; POL; ~960..1025
Crown of the Kingdom of Poland|Polish Crown; POL UKR; 1385..1795
Poland-Lithuania|Polish-Lithuanian Commonwealth|Polish-Lithuanian Union|Commonwealth of Poland|First Polish Republic|Commonwealth of Both Nations|Kingdom of Poland and the Grand Duchy of Lithuania|Polish Lithuanian Commonwealth|Commonwealth of Poland and Lithuania|Republic of Both Nations; POL LTU UKR BLR; 1385..1795!
Duchy of Warsaw|Grand Duchy of Warsaw; POL; 1807..1815
Congress Poland|Congress Kingdom|Kingdom of Congress Poland|Russian Poland|Vistula Land; POL; 1815..1918!
Grand Duchy of Posen|Grand Duchy of Poznań; POL; 1815..1848
Regency Kingdom of Poland; POL; 1916..1918
Second Polish Republic|Interwar Poland|Second Republic of Poland; POL UKR BLR LTU; 1918..1945
General Government|General Governorate|Generalgouvernement|German-occupied Poland|Nazi-occupied Poland|Occupied Poland; POL UKR; 1939..1945
Polish Government-in-Exile; POL GBR; 1939..1990
Polish Underground State; POL; 1939..1945
Polish People's Republic|People's Republic of Poland|Communist Poland|PRL; POL; 1944..1989
Third Polish Republic; POL; 1989..
Duchy of Masovia|Masovia|Mazovia; POL; 1138..1526
Duchy of Greater Poland|Greater Poland + Lesser Poland + Duchy of Kraków; POL; 1138..
Central Lithuania|Republic of Central Lithuania; LTU; 1920..1922
Grand Duchy of Lithuania; LTU BLR UKR; ~1236..1795
Kingdom of Lithuania; LTU BLR; 1251..1918
Samogitia|Duchy of Samogitia; LTU; ~1200..1795
Teutonic Order|State of the Teutonic Order|Monastic State of the Teutonic Knights|Teutonic Knights|Teutonic Order State|Teutonic State; POL EST LVA RUS LTU DEU; ~1190..1810
Livonian Order + Livonian Confederation + Terra Mariana|Brothers of the Sword|Livonian Brothers of the Sword|Old Livonia + Medieval Livonia; LVA EST; 1202..1561
Livonia|Duchy of Livonia|Kingdom of Livonia; LVA EST; 1185..1918
Courland|Duchy of Courland|Duchy of Courland and Semigallia; LVA TTO GMB; 1561..1795
Governorate of Estonia + Governorate of Livonia + Baltic Governorates|Baltic Provinces; EST LVA; 1719..1918
Duchy of Estonia|Danish Estonia; EST; 1206..1583
United Baltic Duchy; EST LVA; 1918..1918
Commune of the Working People of Estonia; EST; 1918..1919
Reichskommissariat Ostland|Ostland; LTU LVA EST BLR; 1941..1945
Ober Ost; LTU LVA EST BLR POL; 1914..1919
Kievan Rus'|Kyivan Rus'|Kievan Russia|Kyivan Rus|Rus'|Old Rus'|Kievan State; UKR RUS BLR; ~862..1240
Rus' Khaganate; RUS UKR; ~800..~900
Novgorod Republic|Novgorod|Republic of Novgorod|Lord Novgorod the Great|Great Novgorod|Principality of Novgorod; RUS; ~862..1478
Pskov Republic|Pskov; RUS; 1014..1510
Vladimir-Suzdal|Principality of Vladimir-Suzdal + Grand Duchy of Vladimir|Grand Principality of Vladimir; RUS; 1093..1389
Grand Duchy of Moscow|Muscovy|Principality of Moscow|Grand Principality of Moscow|Muscovite Rus'|Moscow; RUS; 1263..1547
Muscovy + Muscovite Tsardom; RUS; 1547..1721
Tsardom of Russia|Tsardom of Muscovy|Tsarist Russia; RUS; 1547..1721
Tsarist Russia; RUS; 1547..1917
Russian Empire|Imperial Russia|Empire of Russia; RUS UKR FIN POL KAZ GEO USA LTU; 1721..1917
Principality of Tver|Tver; RUS; 1246..1485
Principality of Ryazan|Ryazan|Grand Duchy of Ryazan; RUS; ~1097..1521
Principality of [Chernigov|Smolensk|Polotsk|Turov|Pereyaslavl|Kiev|Yaroslavl|Rostov|Nizhny Novgorod|Nizhny Novgorod-Suzdal|Volhynia|Minsk|Galich|Murom] + Polotsk + Chernigov + Smolensk; RUS UKR BLR; ~980..1500
Galicia-Volhynia|Kingdom of Galicia-Volhynia|Principality of Galicia-Volhynia|Kingdom of Ruthenia|Halych-Volhynia|Kingdom of Rus'; UKR POL; 1199..1349
Ruthenia; UKR BLR
Principality of Kiev|Kiev; UKR; ~862..1471
Cossack Hetmanate|Zaporizhian Host|Hetmanate; UKR; 1648..1782
Zaporozhian Sich|Zaporizhian Sich|Zaporozhian Host|Zaporizhian Cossacks; UKR; ~1552..1775
Don Host|Don Cossack Host|Don Republic|Almighty Don Host; RUS UKR; 1570..1920
Kuban People's Republic|Kuban; RUS; 1918..1920
Russian Republic; RUS; 1917..1918
Provisional Government of Russia|Russian Provisional Government; RUS; 1917..1917
Russian State|White Russia of Kolchak|White Russia (1918–1920)|White movement; RUS; 1918..1922
Soviet Russia|Russian SFSR|RSFSR|Russian Soviet Federative Socialist Republic|Russian Soviet Republic|Bolshevik Russia; RUS; 1917..1991!
Soviet Union / USSR|Union of Soviet Socialist Republics|СССР|CCCP|SSSR; RUS KAZ UKR GEO LTU BLR; 1922..1991!
Ukrainian SSR|Ukrainian Soviet Socialist Republic|Soviet Ukraine|Ukrainian Socialist Soviet Republic; UKR; 1917..1991
Byelorussian SSR|Byelorussian Soviet Socialist Republic|Belarusian SSR|Belorussian SSR|Soviet Belarus; BLR; 1919..1991
Lithuanian-Belorussian SSR|Litbel; LTU BLR; 1919..1920
Estonian SSR|Estonian Soviet Socialist Republic|Soviet Estonia; EST; 1940..1991
Latvian SSR|Latvian Soviet Socialist Republic|Soviet Latvia|Latvian Socialist Soviet Republic; LVA; 1918..1991
Lithuanian SSR|Lithuanian Soviet Socialist Republic|Soviet Lithuania; LTU; 1918..1991
Moldavian SSR|Moldavian Soviet Socialist Republic|Moldovan SSR|Soviet Moldavia; MDA; 1940..1991
Moldavian ASSR|Moldavian Autonomous Soviet Socialist Republic; MDA UKR; 1924..1940
Karelo-Finnish SSR|Karelo-Finnish Soviet Socialist Republic; RUS FIN; 1940..1956
[Tatar|Bashkir|Crimean|Chuvash|Karelian|Komi|Mari|Mordovian|Udmurt|Kalmyk|Chechen-Ingush|Dagestan|Kabardino-Balkar|North Ossetian|Volga German|Mountain] ASSR; RUS UKR; 1918..1993
Ukrainian People's Republic|Ukrainian National Republic|UNR; UKR; 1917..1921
West Ukrainian People's Republic|Western Ukrainian People's Republic|West Ukrainian National Republic|ZUNR; UKR; 1918..1919
Ukrainian State|Second Hetmanate; UKR; 1918..1918
Makhnovshchina|Free Territory of Ukraine|Makhnovia|Free Territory; UKR; 1918..1921
Reichskommissariat Ukraine; UKR BLR; 1941..1944
Donetsk-Krivoy Rog Soviet Republic + Odessa Soviet Republic; UKR; 1918..1918
Donetsk People's Republic + Luhansk People's Republic|Lugansk People's Republic; UKR; 2014..
Republic of Crimea|Autonomous Republic of Crimea|Crimea; UKR RUS
Crimean People's Republic + Taurida Soviet Socialist Republic|Crimean Regional Government; UKR; 1917..1919
Belarusian People's Republic|Belarusian Democratic Republic|Byelorussian People's Republic; BLR; 1918..1919
Moldavian Democratic Republic; MDA; 1917..1918
Bessarabia|Governorate of Bessarabia; MDA UKR; 1812..1944
Transnistria Governorate; MDA UKR; 1941..1944
Gagauzia; MDA
Idel-Ural State|Idel-Ural; RUS; 1917..1918
North Ingria|Republic of North Ingria|Ingria; RUS; 1919..1920
Kola Norwegian Republic + Northern Oblast + Provisional Government of Northern Russia|North Russia; RUS; 1918..1920
Lokot Autonomy; RUS; 1941..1943
Chechen Republic of Ichkeria|Ichkeria + Chechnya; RUS; (1991..2007)
Commonwealth of Independent States|CIS; RUS KAZ UKR; 1991..
Union State of Russia and Belarus|Union State; RUS BLR; 1996..
# the steppe west of the Urals
Khazar {Khaganate|Empire|Kingdom}|Khazaria; RUS UKR KAZ GEO; ~618..~1048
Avar {Khaganate|Empire}|Pannonian Avars|Avaria; HUN SRB ROU AUT; ~560..~825
Old Great Bulgaria|Great Bulgaria; UKR RUS; ~630..~680
Volga Bulgaria|Volga–Kama Bulghar; RUS; ~650..~1240
Cumania|Cuman–Kipchak Confederation|Kipchak Khanate; UKR KAZ RUS ROU; ~900..~1241
Pechenegs|Pecheneg Khanate; UKR ROU RUS; ~860..~1100
Hunnic Empire|Huns|Hunnia|Empire of the Huns; HUN ROU UKR DEU; ~370..~470
Golden Horde|Ulus of Jochi|Jochid Khanate; RUS UKR KAZ; ~1225..~1502
Great Horde; RUS UKR KAZ; ~1430..1502
Nogai Horde; RUS KAZ UKR; ~1391..1640
Crimean Khanate|Khanate of Crimea|Crimean Tatar Khanate; UKR RUS; 1428..1783
Khanate of Kazan; RUS; 1438..1552
Khanate of Astrakhan|Astrakhan; RUS; 1459..1556
Khanate of Sibir|Sibir|Siberia Khanate|Siberian Khanate; RUS; ~1405..1598
Qasim Khanate; RUS; 1452..1681
Kalmyk Khanate; RUS KAZ; 1630..1771
Principality of Theodoro|Gothia; UKR; ~1204..1475
Bosporan Kingdom|Kingdom of the Bosporus|Cimmerian Bosporus; UKR RUS; ~-480..~380
Alania|Kingdom of Alania; RUS GEO; ~600..~1240
# the Balkans and Greece
First Bulgarian Empire|Danube Bulgaria|Bulgarian Khanate; BGR ROU SRB MKD; 680..1018
Second Bulgarian Empire; BGR ROU SRB MKD; 1185..1422
Bulgarian Empire|Empire of Bulgaria; BGR ROU SRB MKD; 680..1422
Tsardom of Vidin|Vidin + Despotate of Dobruja|Dobruja; BGR ROU; 1340..1422
Principality of Bulgaria; BGR; 1878..1908
Tsardom of Bulgaria|Third Bulgarian State; BGR; 1908..1946
Kingdom of Bulgaria; BGR MKD; 1908..1946
Eastern Rumelia; BGR; 1878..1908
Rumelia; BGR GRC TUR MKD; ~1360..1908
People's Republic of Bulgaria|Bulgarian People's Republic|Communist Bulgaria; BGR; 1946..1990
Serbian Empire|Empire of Serbia; SRB MKD GRC ALB; 1346..1371
Kingdom of Serbia|Medieval Serbia; SRB MKD; 1217..1918
Grand Principality of Serbia|Raška|Rascia; SRB; ~1080..1217
Principality of Serbia; SRB; 780..1882
Serbian Despotate|Despotate of Serbia; SRB; 1402..1459
Moravian Serbia; SRB; 1371..1402
Revolutionary Serbia|Karađorđe's Serbia; SRB; 1804..1813
Zeta|Principality of Zeta + Duklja|Doclea; MNE; ~900..1498
Prince-Bishopric of Montenegro; MNE; 1516..1852
Principality of Montenegro; MNE; 1852..1910
Kingdom of Montenegro; MNE; 1910..1922
Zachlumia + Hum + Travunia + Pagania + Herzegovina; BIH HRV
Banate of Bosnia; BIH; 1154..1377
Kingdom of Bosnia|Bosnian Kingdom; BIH; 1377..1463
Condominium of Bosnia and Herzegovina|Austro-Hungarian Bosnia; BIH; 1878..1918
Bosnia Eyalet|Ottoman Bosnia; BIH; 1463..1908
Republic of Ragusa|Ragusa|Dubrovnik|Republic of Dubrovnik|Ragusan Republic; HRV; 1358..1808
Republic of Poljica|Poljica; HRV; ~1200..1807
Wallachia|Principality of Wallachia|Valahia|Ţara Românească; ROU; ~1310..1862
Moldavia|Principality of Moldavia; ROU MDA UKR; 1346..1862
Moldavia; ROU MDA
United Principalities|United Principalities of Moldavia and Wallachia|Danubian Principalities|Romanian United Principalities; ROU MDA; 1774..1881
Kingdom of Romania|Greater Romania; ROU MDA; 1881..1947
Socialist Republic of Romania|Romanian People's Republic|People's Republic of Romania|Communist Romania; ROU; 1947..1989
Principality of Albania; ALB; 1914..1925
Albanian Republic; ALB; 1925..1928
Kingdom of Albania|Albanian Kingdom; ALB; 1272..1944
Italian Albania|Italian protectorate of Albania; ALB; 1917..1943
League of Lezhë + Principality of Arbanon + Principality of Kastrioti|Arbanon; ALB; 1190..1479
Republic of Central Albania|Independent Albania; ALB; 1912..1914
People's Republic of Albania|People's Socialist Republic of Albania|Socialist Albania|Communist Albania; ALB; 1944..1992
Republic of Mirdita; ALB; 1921..1921
Pashalik of Yanina + Pashalik of Scutari|Pashalik of Ioannina; GRC ALB; 1757..1831
State of Slovenes, Croats and Serbs; HRV SVN BIH; 1918..1918
Kingdom of Serbs, Croats and Slovenes|Kingdom of the Serbs, Croats and Slovenes|SHS; SRB HRV SVN BIH MKD; 1918..1929
Kingdom of Yugoslavia; SRB HRV SVN BIH MKD; 1918..1945
Democratic Federal Yugoslavia; SRB HRV SVN BIH MKD; 1943..1946
Socialist Federal Republic of Yugoslavia|SFR Yugoslavia|SFRY|Federal People's Republic of Yugoslavia|FPRY|FPR Yugoslavia|Socialist Yugoslavia|Communist Yugoslavia|Titoist Yugoslavia; SRB HRV SVN BIH MKD MNE; 1945..1992
Federal Republic of Yugoslavia|FR Yugoslavia|FRY; SRB MNE; 1992..2003
Yugoslavia|Jugoslavia / Jugoslavija; SRB HRV SVN BIH MKD MNE; 1918..2003!
Serbia and Montenegro|State Union of Serbia and Montenegro; SRB MNE; 1992..2006!
{Socialist Republic of|SR} [Croatia|Slovenia|Serbia|Macedonia|Montenegro|Bosnia and Herzegovina] + People's Republic of [Croatia|Slovenia|Serbia|Macedonia|Montenegro|Bosnia and Herzegovina]; SRB HRV SVN BIH MKD MNE; 1943..1992
Independent State of Croatia|NDH; HRV BIH SRB; 1941..1945
Government of National Salvation|Nedić's Serbia|German-occupied Serbia|Territory of the Military Commander in Serbia; SRB; 1941..1944
Italian governorate of Montenegro + Province of Ljubljana; MNE SVN; 1941..1944
Republic of Užice + Bihać Republic; SRB BIH; 1941..1943
Republika Srpska|Republic of Srpska|Serb Republic; BIH; 1992..!
Republic of Serbian Krajina|Serbian Krajina|Krajina; HRV; 1991..1995
Croatian Republic of Herzeg-Bosnia|Herzeg-Bosnia; BIH; 1991..1996
Autonomous Province of Western Bosnia + Federation of Bosnia and Herzegovina; BIH; 1993..
Republic of Kosova; SRB; 1990..2000
Kruševo Republic; MKD; 1903..1903
Macedon|Ancient Macedonia|Ancient Macedon|Kingdom of Macedon|Macedonia|Kingdom of Macedonia; GRC MKD BGR; ~-808..-145
First Hellenic Republic|Hellenic State; GRC; 1822..1832
Septinsular Republic|United States of the Ionian Islands|Ionian Islands|Heptanese; GRC; 1800..1864
Principality of Samos|Military-Political System of Samos; GRC; 1821..1912
Cretan State; GRC; 1898..1913
Kingdom of Greece; GRC; 1832..1973
Second Hellenic Republic; GRC; 1924..1935
Hellenic State|Hellenic State (1941–1944)|Axis-occupied Greece; GRC; 1941..1944
Provisional Democratic Government|Mountain Government; GRC; 1944..1949
Greek Junta|Regime of the Colonels; GRC; 1967..1974
Italian Islands of the Aegean|Italian Dodecanese|Dodecanese; GRC; 1912..1947
Northern Epirus|Autonomous Republic of Northern Epirus; ALB; 1914..1914
Mani|Maniots; GRC
Latin Empire|Empire of Romania|Latin Empire of Constantinople; TUR GRC BGR; 1204..1261
Empire of Nicaea|Nicaean Empire; TUR GRC; 1204..1261
Empire of Trebizond|Trebizond|Trapezuntine Empire|Trapezuntine; TUR UKR; 1204..1461
Empire of Thessalonica|Kingdom of Thessalonica; GRC; 1204..1246
Despotate of Epirus|Epirus; GRC ALB; 1205..1479
Despotate of the Morea|Morea; GRC; 1349..1460
Principality of Achaea|Achaea; GRC; 1205..1432
Duchy of Athens; GRC; 1205..1458
Duchy of the Archipelago + Duchy of Naxos + Duchy of Neopatras + County palatine of Cephalonia and Zakynthos|County of Cephalonia; GRC; 1194..1579
Kingdom of Cyprus|Lusignan Cyprus; CYP; 1192..1489
Kingdom of Candia|Candia + Venetian Crete + Emirate of Crete; GRC; 824..1669
Venetian Cyprus + British Cyprus + Ottoman Cyprus; CYP; 1489..1960
# regions and peoples that stand for a state
Volhynia; UKR POL
Karelia; RUS FIN
Lapland; FIN SWE NOR RUS
Andalusia; ESP
Basque Country|Euskadi; ESP FRA
Bulgars; BGR RUS UKR
Magyars; HUN UKR
Vikings; NOR DNK SWE GBR ISL
Franks; FRA DEU BEL
Lombards; ITA
Vandals; TUN DZA ESP
Anglo-Saxons; GBR
Celts; FRA GBR IRL ESP AUT
Austria-Este; ITA AUT
Cantonal Republic|Canton of Cartagena; ESP; 1873..1874
`;
