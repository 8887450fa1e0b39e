/**
 * States as the chapters of a school book of world history name them, each with a year (astronomical)
 * and a region of an event in it. Written before the tables under src/records/places and not from them.
 */
export const STATES_OF_HISTORY = `
# the first cities
Sumer; -2500; Middle East
Akkadian Empire; -2250; Middle East
Uruk; -2900; Middle East
Ur; -2050; Middle East
Lagash; -2300; Middle East
Elam; -1500; Middle East
Old Babylonian Empire; -1750; Middle East
Old Kingdom of Egypt; -2500; Africa
New Kingdom of Egypt; -1300; Africa
Hittite Empire; -1273; Middle East
Mitanni; -1400; Middle East
Kassite Babylonia; -1400; Middle East
Neo-Assyrian Empire; -700; Middle East
Neo-Babylonian Empire; -586; Middle East
Kingdom of Israel; -800; Middle East
Kingdom of Judah; -600; Middle East
Phoenicia; -900; Middle East
Tyre; -331; Middle East
Urartu; -800; Middle East
Lydia; -560; Middle East
Phrygia; -700; Asia
Median Empire; -600; Middle East
Achaemenid Empire; -490; Middle East
Indus Valley Civilization; -2400; Asia
Shang Dynasty; -1200; Asia
Zhou Dynasty; -770; Asia
Kingdom of Kush; -700; Africa
Olmec; -900; Latin America
# the classical world
Ancient Greece; -480; Europe
Athens; -431; Europe
Sparta; -404; Europe
Thebes; -371; Europe
Corinth; -430; Europe
Syracuse; -413; Europe
Macedonian Empire; -330; Europe
Seleucid Empire; -200; Middle East
Ptolemaic Kingdom; -48; Africa
Kingdom of Pergamon; -150; Asia
Kingdom of Pontus; -80; Asia
Greco-Bactrian Kingdom; -180; Asia
Parthian Empire; -53; Middle East
Sasanian Empire; 260; Middle East
Etruria; -500; Europe
Roman Kingdom; -600; Europe
Ancient Rome; -49; Europe
Western Roman Empire; 410; Europe
Ancient Carthage; -216; Africa
Numidia; -110; Africa
Palmyrene Empire; 272; Middle East
Gallic Empire; 265; Europe
Dacia; 106; Europe
Kingdom of Armenia; 301; Asia
Maurya Empire; -260; Asia
Gupta Empire; 400; Asia
Kushan Empire; 130; Asia
Magadha; -400; Asia
Qin Dynasty; -221; Asia
Han Dynasty; -100; Asia
Xiongnu; -200; Asia
Three Kingdoms; 230; Asia
Jin Dynasty; 300; Asia
Northern Wei; 490; Asia
Sui Dynasty; 600; Asia
Gojoseon; -108; Asia
Goguryeo; 500; Asia
Baekje; 600; Asia
Silla; 670; Asia
Funan; 300; Asia
Kingdom of Aksum; 350; Africa
Nabataean Kingdom; 50; Middle East
Himyarite Kingdom; 520; Middle East
Teotihuacan; 400; Latin America
# the early Middle Ages
Byzantine Empire; 537; Europe
Ostrogothic Kingdom; 500; Europe
Visigothic Kingdom; 600; Europe
Vandal Kingdom; 455; Africa
Kingdom of the Lombards; 600; Europe
Frankish Kingdom; 732; Europe
Carolingian Empire; 800; Europe
East Francia; 900; Europe
West Francia; 870; Europe
Mercia; 780; Europe
Wessex; 878; Europe
Northumbria; 793; Europe
Danelaw; 900; Europe
Rashidun Caliphate; 640; Middle East
Umayyad Caliphate; 700; Middle East
Emirate of Córdoba; 800; Europe
Caliphate of Córdoba; 950; Europe
Avar Khaganate; 626; Europe
First Bulgarian Empire; 917; Europe
Great Moravia; 863; Europe
Khazar Khaganate; 800; Europe
Kievan Rus'; 988; Europe
Volga Bulgaria; 1000; Europe
Göktürk Khaganate; 600; Asia
Uyghur Khaganate; 800; Asia
Tibetan Empire; 763; Asia
Nanzhao; 800; Asia
Balhae; 800; Asia
Goryeo; 1100; Asia
Srivijaya; 700; Asia
Champa; 1177; Asia
Pala Empire; 850; Asia
Rashtrakuta Dynasty; 900; Asia
Chola Dynasty; 1025; Asia
Pallava Dynasty; 650; Asia
Ghana Empire; 1050; Africa
Kanem Empire; 1100; Africa
Makuria; 900; Africa
Maya Civilization; 700; Latin America
Tikal; 562; Latin America
Wari Empire; 700; Latin America
Tiwanaku; 700; Latin America
Toltec Empire; 1000; Latin America
# the high and late Middle Ages
Kingdom of England; 1215; Europe
Kingdom of Scotland; 1314; Europe
Principality of Wales; 1282; Europe
Kingdom of France; 1214; Europe
Duchy of Normandy; 1066; Europe
Duchy of Burgundy; 1430; Europe
County of Flanders; 1302; Europe
Kingdom of Castile; 1212; Europe
Kingdom of León; 1188; Europe
Kingdom of Aragon; 1282; Europe
Kingdom of Navarre; 1200; Europe
Kingdom of Portugal; 1415; Europe
Emirate of Granada; 1492; Europe
Almohad Caliphate; 1212; Africa
Almoravid Dynasty; 1086; Africa
Kingdom of Sicily; 1282; Europe
Kingdom of Naples; 1495; Europe
Republic of Venice; 1204; Europe
Republic of Genoa; 1380; Europe
Republic of Florence; 1494; Europe
Duchy of Milan; 1450; Europe
Republic of Pisa; 1284; Europe
Republic of Siena; 1348; Europe
Papal States; 1077; Europe
Holy Roman Empire; 1356; Europe
Kingdom of Bohemia; 1415; Europe
Kingdom of Poland; 1410; Europe
Kingdom of Hungary; 1241; Europe
Grand Duchy of Lithuania; 1410; Europe
Teutonic Order; 1410; Europe
Novgorod Republic; 1242; Europe
Grand Duchy of Moscow; 1480; Europe
Golden Horde; 1300; Europe
Kalmar Union; 1397; Europe
Kingdom of Norway; 1263; Europe
Kingdom of Denmark; 1219; Europe
Kingdom of Sweden; 1350; Europe
Icelandic Commonwealth; 1000; Europe
Second Bulgarian Empire; 1230; Europe
Serbian Empire; 1350; Europe
Kingdom of Bosnia; 1400; Europe
Empire of Nicaea; 1250; Asia
Empire of Trebizond; 1300; Asia
Latin Empire; 1204; Europe
Kingdom of Jerusalem; 1187; Middle East
County of Edessa; 1144; Middle East
Principality of Antioch; 1100; Middle East
County of Tripoli; 1200; Middle East
Armenian Kingdom of Cilicia; 1250; Middle East
Kingdom of Georgia; 1200; Asia
Seljuk Empire; 1071; Middle East
Sultanate of Rum; 1200; Middle East
Fatimid Caliphate; 1000; Africa
Ayyubid Sultanate; 1187; Middle East
Mamluk Sultanate; 1260; Africa
Khwarazmian Empire; 1219; Asia
Ghaznavid Empire; 1020; Asia
Samanid Empire; 950; Asia
Ilkhanate; 1258; Middle East
Chagatai Khanate; 1300; Asia
Timurid Empire; 1402; Asia
Delhi Sultanate; 1300; Asia
Vijayanagara Empire; 1500; Asia
Bahmani Sultanate; 1400; Asia
Liao Dynasty; 1100; Asia
Western Xia; 1200; Asia
Southern Song; 1200; Asia
Kamakura Shogunate; 1281; Asia
Ashikaga Shogunate; 1467; Asia
Pagan Kingdom; 1100; Asia
Sukhothai Kingdom; 1290; Asia
Ayutthaya Kingdom; 1600; Asia
Majapahit; 1350; Asia
Malacca Sultanate; 1450; Asia
Đại Việt; 1288; Asia
Lan Xang; 1400; Asia
Mali Empire; 1324; Africa
Songhai Empire; 1500; Africa
Great Zimbabwe; 1300; Africa
Kingdom of Benin; 1500; Africa
Kilwa Sultanate; 1300; Africa
Ethiopian Empire; 1400; Africa
Chimú Empire; 1400; Latin America
Cahokia; 1100; North America
# discoveries, reformation, absolute kings
Spanish Empire; 1588; Europe
Portuguese Empire; 1500; Europe
Crown of Castile; 1492; Europe
Habsburg Monarchy; 1683; Europe
Spanish Netherlands; 1600; Europe
Electorate of Saxony; 1517; Europe
Electorate of Brandenburg; 1650; Europe
Swiss Confederacy; 1515; Europe
Livonian Confederation; 1558; Europe
Duchy of Prussia; 1525; Europe
Swedish Empire; 1632; Europe
Denmark–Norway; 1660; Europe
Polish–Lithuanian Commonwealth; 1683; Europe
Commonwealth of England; 1653; Europe
Kingdom of Ireland; 1690; Europe
Principality of Transylvania; 1600; Europe
Crimean Khanate; 1571; Europe
Khanate of Kazan; 1552; Europe
Cossack Hetmanate; 1654; Europe
Republic of Ragusa; 1600; Europe
Duchy of Savoy; 1700; Europe
Grand Duchy of Tuscany; 1700; Europe
Safavid Empire; 1600; Middle East
Mughal Empire; 1600; Asia
Tokugawa Shogunate; 1700; Asia
Ryukyu Kingdom; 1600; Asia
Toungoo Dynasty; 1580; Asia
Sultanate of Johor; 1600; Asia
Aceh Sultanate; 1600; Asia
Kingdom of Kandy; 1700; Asia
Kingdom of Kongo; 1600; Africa
Kingdom of Ndongo; 1620; Africa
Oyo Empire; 1700; Africa
Ashanti Empire; 1800; Africa
Kingdom of Dahomey; 1750; Africa
Kanem–Bornu Empire; 1600; Africa
Saadi Sultanate; 1578; Africa
Viceroyalty of Peru; 1600; Latin America
Viceroyalty of New Granada; 1750; Latin America
Viceroyalty of the Río de la Plata; 1800; Latin America
New Netherland; 1650; North America
Plymouth Colony; 1620; North America
Massachusetts Bay Colony; 1692; North America
Colony of Virginia; 1700; North America
Iroquois Confederacy; 1700; North America
Dutch Cape Colony; 1700; Africa
Colonial Brazil; 1700; Latin America
# revolutions and empires of the 19th century
Maratha Empire; 1761; Asia
Kingdom of Mysore; 1799; Asia
Sikh Empire; 1839; Asia
Durrani Empire; 1761; Asia
Zand Dynasty; 1770; Middle East
Qajar Iran; 1890; Middle East
Konbaung Dynasty; 1824; Asia
Tây Sơn Dynasty; 1789; Asia
Nguyễn Dynasty; 1850; Asia
Annam; 1900; Asia
Tonkin; 1890; Asia
Khanate of Khiva; 1873; Asia
Emirate of Bukhara; 1868; Asia
Kokand; 1876; Asia
Dzungar Khanate; 1750; Asia
Taiping Heavenly Kingdom; 1853; Asia
Lanfang Republic; 1800; Asia
First French Republic; 1793; Europe
Second French Empire; 1870; Europe
Batavian Republic; 1797; Europe
Helvetic Republic; 1798; Europe
Cisalpine Republic; 1797; Europe
Kingdom of Westphalia; 1810; Europe
Confederation of the Rhine; 1808; Europe
Duchy of Warsaw; 1809; Europe
Kingdom of Holland; 1808; Europe
Illyrian Provinces; 1810; Europe
Congress Poland; 1830; Europe
United Kingdom of the Netherlands; 1820; Europe
Sweden–Norway; 1850; Europe
Kingdom of Hanover; 1850; Europe
Kingdom of Württemberg; 1850; Europe
Kingdom of Saxony; 1850; Europe
Grand Duchy of Baden; 1848; Europe
North German Confederation; 1867; Europe
Kingdom of the Two Sicilies; 1848; Europe
Kingdom of Sardinia; 1859; Europe
Duchy of Parma; 1830; Europe
United Principalities; 1862; Europe
Principality of Serbia; 1840; Europe
Principality of Bulgaria; 1885; Europe
Eastern Rumelia; 1880; Europe
Kingdom of Montenegro; 1912; Europe
United Kingdom of Great Britain and Ireland; 1845; Europe
First Mexican Empire; 1822; Latin America
Second Mexican Empire; 1865; Latin America
Peru–Bolivian Confederation; 1837; Latin America
United Provinces of the Río de la Plata; 1816; Latin America
Argentine Confederation; 1850; Latin America
Republic of New Granada; 1840; Latin America
United States of Colombia; 1870; Latin America
Kingdom of Haiti; 1815; Latin America
Province of Canada; 1850; North America
Upper Canada; 1812; North America
California Republic; 1846; North America
Vermont Republic; 1780; North America
Russian America; 1800; North America
Danish West Indies; 1900; Latin America
Sokoto Caliphate; 1850; Africa
Zulu Kingdom; 1879; Africa
Mahdist State; 1885; Africa
Transvaal; 1880; Africa
Natalia Republic; 1840; Africa
Cape Colony; 1850; Africa
Merina Kingdom; 1850; Africa
Sultanate of Zanzibar; 1880; Africa
Kingdom of Buganda; 1880; Africa
Khedivate of Egypt; 1880; Africa
Egba United Government; 1900; Africa
Kamerun; 1910; Africa
British East Africa; 1900; Africa
Kingdom of Tahiti; 1840; Oceania
Colony of Queensland; 1880; Oceania
Van Diemen's Land; 1840; Oceania
# the twentieth century
Bukharan People's Soviet Republic; 1921; Asia
Far Eastern Republic; 1921; Asia
Ukrainian People's Republic; 1918; Europe
West Ukrainian People's Republic; 1918; Europe
Transcaucasian SFSR; 1925; Asia
Democratic Republic of Georgia; 1919; Asia
Azerbaijan Democratic Republic; 1919; Asia
First Republic of Armenia; 1919; Asia
Ukrainian SSR; 1933; Europe
Kazakh SSR; 1960; Asia
Estonian SSR; 1980; Europe
Hungarian Soviet Republic; 1919; Europe
Bavarian Soviet Republic; 1919; Europe
Second Polish Republic; 1930; Europe
First Czechoslovak Republic; 1930; Europe
State of Slovenes, Croats and Serbs; 1918; Europe
Free State of Fiume; 1922; Europe
Memel Territory; 1923; Europe
Territory of the Saar Basin; 1935; Europe
Free Territory of Trieste; 1950; Europe
Second Spanish Republic; 1936; Europe
Irish Republic; 1919; Europe
Independent State of Croatia; 1942; Europe
Slovak Republic; 1942; Europe
Protectorate of Bohemia and Moravia; 1942; Europe
General Government; 1942; Europe
Italian Social Republic; 1944; Europe
Hellenic State; 1942; Europe
Reichskommissariat Ukraine; 1942; Europe
Allied-occupied Germany; 1946; Europe
Allied-occupied Austria; 1950; Europe
People's Republic of Poland; 1970; Europe
Hungarian People's Republic; 1956; Europe
Socialist Republic of Romania; 1980; Europe
People's Socialist Republic of Albania; 1980; Europe
SFR Yugoslavia; 1970; Europe
Federal Republic of Yugoslavia; 1999; Europe
Republika Srpska; 1993; Europe
Tannu Tuva; 1930; Asia
Mongolian People's Republic; 1950; Asia
Beiyang Government; 1920; Asia
Nationalist China; 1937; Asia
Mengjiang; 1940; Asia
Chosen; 1930; Asia
Formosa; 1900; Asia
Azad Hind; 1944; Asia
Hyderabad State; 1948; Asia
French Indochina; 1930; Asia
Democratic Republic of Vietnam; 1954; Asia
Khmer Republic; 1973; Asia
Kampuchea; 1985; Asia
Democratic Kampuchea; 1977; Asia
Federation of Malaya; 1957; Asia
Straits Settlements; 1900; Asia
Kingdom of Sarawak; 1900; Asia
United States of Indonesia; 1950; Asia
Commonwealth of the Philippines; 1940; Asia
Kingdom of Egypt; 1940; Africa
Mandatory Iraq; 1925; Middle East
Mandate for Syria and the Lebanon; 1930; Middle East
Kingdom of Hejaz; 1920; Middle East
Sultanate of Nejd; 1924; Middle East
Imperial State of Iran; 1960; Middle East
Arab Federation; 1958; Middle East
Trucial States; 1960; Middle East
Mutawakkilite Kingdom of Yemen; 1940; Middle East
People's Democratic Republic of Yemen; 1980; Middle East
Aden Protectorate; 1930; Middle East
Italian East Africa; 1938; Africa
Italian Libya; 1935; Africa
Italian Somaliland; 1930; Africa
French Somaliland; 1930; Africa
British Somaliland; 1930; Africa
Portuguese Guinea; 1960; Africa
Spanish Guinea; 1960; Africa
Anglo-Egyptian Sudan; 1930; Africa
Rif Republic; 1923; Africa
Ubangi-Shari; 1930; Africa
Dahomey; 1965; Africa
Federation of Rhodesia and Nyasaland; 1960; Africa
Central African Empire; 1978; Africa
Mali Federation; 1960; Africa
Bophuthatswana; 1985; Africa
Transkei; 1980; Africa
Danzig; 1930; Europe
West Indies Federation; 1960; Latin America
British Guiana; 1930; Latin America
Territory of New Guinea; 1930; Oceania
Territory of Papua; 1930; Oceania
Trust Territory of the Pacific Islands; 1970; Oceania
Dominion of New Zealand; 1930; Oceania
`;
