/** States and colonies of Africa that are no more, since antiquity. */
export const AFRICA = `
# North Africa
Idrisid {Dynasty|Emirate} + Aghlabid {Dynasty|Emirate}|Aghlabids of Ifriqiya + Rustamid {Dynasty|Imamate} + Zirid {Dynasty|Emirate|Kingdom} + Hammadid {Dynasty|Emirate} + Midrarid Dynasty + Sijilmasa + Emirate of Nekor + Barghawata; MAR DZA TUN LBY; 710..1152
Ifriqiya; TUN LBY DZA; ~698..1574
Maghrawa + Banu Ifran + Kingdom of Africa|Norman Kingdom of Africa; MAR DZA TUN; ~770..1160
Almoravid {Dynasty|Empire|Emirate|Caliphate}; MAR ESP MRT DZA; ~1040..1147
Almohad {Caliphate|Empire|Dynasty}; MAR ESP TUN DZA PRT; 1121..1269
Marinid {Sultanate|Dynasty} + Merinid Sultanate + Wattasid {Dynasty|Sultanate} + Hafsid {Dynasty|Kingdom|Sultanate|Caliphate} + Zayyanid {Dynasty|Kingdom} + Kingdom of Tlemcen|Tlemcen + Kingdom of Ait Abbas + Ziyanid Dynasty; MAR DZA TUN LBY; 1229..1872
Saadi {Sultanate|Dynasty|Morocco}|Saadian Dynasty + Sa'di Sultanate; MAR MLI; 1510..1659
Alaouite Morocco|Sultanate of Morocco|Alaouite Dynasty|Empire of Morocco + Alawi Dynasty|Alawi Sultanate + Sherifian Empire + Sharifian Empire + Kingdom of Fez + Kingdom of Fes; MAR; ~1472..1957
French Morocco|French Protectorate in Morocco|French protectorate of Morocco; MAR; 1912..1956
Spanish Morocco|Spanish Protectorate in Morocco|Spanish protectorate of Morocco; MAR; 1912..1958
Tangier|Tangier International Zone|International Zone of Tangier|English Tangier|Portuguese Tangier; MAR; ~1437..1956
Republic of Salé + Bou Regreg Republic|Republic of Bou Regreg; MAR; 1624..1668
Rif Republic|Republic of the Rif|Confederal Republic of the Tribes of the Rif; MAR; 1921..1926
Ifni|Spanish Ifni + Cape Juby + Spanish West Africa; MAR ESH; 1860..1976
Spanish Sahara + Río de Oro|Rio de Oro + Saguia el-Hamra; ESH; 1884..1976!
Barbary States|Barbary Coast|Barbary; MAR DZA TUN LBY; ~1500..1835
Regency of Algiers|Deylik of Algiers|Algiers|Kingdom of Algiers + Ottoman Algeria; DZA; 1516..1830
French Algeria; DZA; 1830..1962!
Emirate of Abdelkader + Emirate of Mascara + Sultanate of Tuggurt + Kuku|Kingdom of Kuku; DZA; 1414..1881
Regency of Tunis|Beylik of Tunis|Tunis|Ottoman Tunisia; TUN; 1574..1881
French Tunisia|French Protectorate of Tunisia; TUN; 1881..1956
Kingdom of Tunisia; TUN; 1956..1957
Regency of Tripoli|Ottoman Tripolitania|Tripoli|Pashalik of Tripoli|Eyalet of Tripolitania + Karamanli Dynasty; LBY; 1551..1912
Tripolitania|Tripolitanian Republic|Italian Tripolitania + Cyrenaica|Emirate of Cyrenaica|Italian Cyrenaica + Fezzan|Military Territory of Fezzan-Ghadames; LBY
Italian Libya + Italian North Africa; LBY; 1911..1947
British Military Administration in Libya|Kingdom of Libya|United Kingdom of Libya|United Libyan Kingdom; LBY; 1943..1969
Gaddafi's Libya|Libya under Gaddafi; LBY; 1969..2011
Khedivate of Egypt|Egyptian Khedivate; EGY SDN; 1867..1914
Egypt under Muhammad Ali|Muhammad Ali's Egypt|Eyalet of Egypt|Egypt Eyalet; EGY SDN; 1517..1867
Sultanate of Egypt; EGY; 1914..1922
British Egypt|British Protectorate of Egypt; EGY; 1882..1956
Kingdom of Egypt; EGY; 1922..1953
Republic of Egypt; EGY; 1953..1958
# the Sudan and the Horn
Makuria|Kingdom of Makuria|Makurian Kingdom + Kingdom of Makouria + Dongola|Kingdom of Dongola + Nobatia|Kingdom of Nobatia + Alodia|Kingdom of Alodia + Alwa|Kingdom of Alwa; SDN EGY; ~350..~1518
Funj Sultanate|Sultanate of Sennar|Sennar|Funj|Kingdom of Sennar|Sennar Sultanate|Funj Kingdom|Blue Sultanate; SDN; 1504..1821
Sultanate of Darfur|Darfur|Darfur Sultanate + Keira Sultanate + Tunjur Kingdom + Daju Kingdom + Kordofan + Taqali|Kingdom of Taqali + Shilluk Kingdom + Dar Masalit|Masalit Sultanate; SDN SSD; ~1100..1956
Turco-Egyptian Sudan|Turkish Sudan|Egyptian Sudan|Turkiyah; SDN SSD; 1820..1885
Mahdist State|Mahdist Sudan|Mahdiyya|Mahdiyah|Mahdiya; SDN SSD; 1881..1899
Anglo-Egyptian Sudan|Anglo-Egyptian Condominium|British Sudan|Sudan (Anglo-Egyptian Condominium); SDN SSD; 1899..1956!
Republic of the Sudan|Democratic Republic of the Sudan; SDN SSD; 1956..
Lado Enclave; SSD UGA; 1894..1910
Kingdom of Aksum|Aksum|Aksumite Empire|Aksumite Kingdom + Axum|Kingdom of Axum|Axumite Empire|Axumite Kingdom|Empire of Axum; ETH ERI YEM SDN; ~1..~960
D'mt + Damot|Kingdom of Damot + Zagwe Kingdom|Zagwe Dynasty + Sultanate of Shewa|Shewa + Shoa + Sultanate of Ifat|Ifat + Hadiya Sultanate|Hadiya + Kingdom of Semien + Beta Israel Kingdom + Sultanate of Bale|Bale + Dawaro + Kaffa|Kingdom of Kaffa|Kaffa Kingdom + Ennarea + Jimma|Kingdom of Jimma + Gojjam + Tigray + Welayta + Kingdom of Wolaita + Sultanate of Harar|Harar|Emirate of Harar + Aussa Sultanate|Sultanate of Aussa|Imamate of Aussa + Medri Bahri; ETH ERI; ~-900..1974
Ethiopian Empire|Abyssinia|Empire of Ethiopia|Solomonic Dynasty|Abyssinian Empire|Empire of Abyssinia|Imperial Ethiopia|Solomonid Empire; ETH ERI; ~1137..1975
Abyssinia; ETH
Derg + Socialist Ethiopia|Provisional Military Government of Socialist Ethiopia; ETH ERI; 1974..1987
People's Democratic Republic of Ethiopia|Transitional Government of Ethiopia + PDRE; ETH ERI; 1987..1995
Italian East Africa|Africa Orientale Italiana; ETH ERI SOM; 1936..1941
Italian Eritrea|Colony of Eritrea|British Military Administration in Eritrea; ERI; 1882..1952
Italian Ethiopia; ETH; 1936..1941
Federation of Ethiopia and Eritrea; ETH ERI; 1952..1962
Adal Sultanate|Adal|Sultanate of Adal|Kingdom of Adal|Adal Empire; ETH SOM DJI; ~900..1577
Ajuran Sultanate|Ajuran Empire + Ajuuraan Sultanate + Sultanate of Mogadishu|Mogadishu + Warsangali Sultanate + Majeerteen Sultanate + Sultanate of Hobyo|Hobyo + Geledi Sultanate|Sultanate of the Geledi + Isaaq Sultanate; SOM; ~900..1927
Dervish State|Dervish Movement; SOM; 1896..1920
Italian Somaliland|Italian Somalia|Trust Territory of Somaliland|Trust Territory of Somalia; SOM; 1889..1960
British Somaliland|Somaliland Protectorate; SOM; 1884..1960
State of Somaliland; SOM; 1960..1960
Somali Democratic Republic; SOM; 1969..1991
French Somaliland|Côte française des Somalis + French Territory of the Afars and the Issas|French Afars and Issas|Afars and Issas + Obock; DJI; 1862..1977
Puntland + Jubaland|Trans-Juba + Islamic Courts Union; SOM
# West Africa
Ghana Empire|Wagadou|Wagadu|Kingdom of Ghana|Ancient Ghana|Empire of Ghana; MRT MLI SEN; ~300..~1250
Mali Empire|Manden Kurufaba|Empire of Mali|Kingdom of Mali|Mandinka Empire|Ancient Mali; MLI SEN GIN GMB NER; ~1226..~1670
Songhai Empire|Songhay Empire|Songhai|Songhay|Empire of Songhai|Songhai Kingdom + Kingdom of Gao|Gao Empire; MLI NER NGA; ~800..~1600
Dendi Kingdom + Zabarma Emirate; NER BEN; 1591..1906
Takrur|Kingdom of Takrur + Tekrur + Sosso Empire|Sosso + Susu Kingdom + Soso + Diarra|Kingdom of Diarra + Silla Kingdom + Namandirou + Aoudaghost + Timbuktu|Pashalik of Timbuktu + Arma; SEN MLI MRT GIN; ~500..1893
Jolof Empire|Jolof|Great Jolof|Jolof Kingdom + Wolof Empire + Djolof + Kingdom of Cayor|Cayor + Kajoor + Kingdom of Baol|Baol + Waalo|Kingdom of Waalo + Kingdom of Sine|Sine + Serer Kingdom|Serer Kingdoms + Kingdom of Saloum|Saloum + Futa Toro|Imamate of Futa Toro + Great Fulo|Empire of Great Fulo + Denanke Kingdom + Bundu + Bondu + Khasso + Galam + Gajaaga; SEN GMB; ~1000..1969
Kaabu|Kaabu Empire + Gabu + N'Gabou + Futa Jallon|Imamate of Futa Jallon + Fouta Djallon + Fuuta Jaloo + Wassoulou Empire|Wassoulou + Mandinka Empire of Samori|Samori's Empire|Empire of Samori + Kong Empire|Kong + Wattara Empire + Gyaaman + Gyaman + Kingdom of Kénédougou|Kenedougou Kingdom|Kénédougou + Kabadougou; GIN GNB CIV BFA MLI GMB SEN; ~1200..1930
Bambara Empire|Bambara Kingdom + Segu Empire + Bamana Empire + Ségou|Segou Empire|Segou + Kaarta|Kingdom of Kaarta + Massina Empire|Sultanate of Massina|Dina of Massina + Macina + Caliphate of Hamdullahi + Toucouleur Empire + Tukulor Empire + Tidjaniya Caliphate + Tijaniyya Caliphate; MLI SEN GIN; ~1400..1898
Mossi Kingdoms|Mossi States|Mossi Empire|Mossi + Kingdom of Ouagadougou|Ouagadougou + Wogodogo + Yatenga|Yatenga Kingdom + Tenkodogo + Gwiriko|Gwiriko Kingdom + Gurunsi + Kingdom of Gurma + Fada N'Gurma + Liptako; BFA GHA; ~1050..1897
Ashanti Empire|Ashanti|Ashanti Kingdom|Kingdom of Ashanti|Ashanti Confederacy|Empire of Ashanti + Asante Empire|Asante|Asante Kingdom|Asante Union; GHA CIV TGO; ~1670..1957
Bonoman|Bono State|Bono Kingdom + Denkyira|Denkyira Kingdom + Akwamu|Akwamu Empire + Akyem|Akyem Abuakwa + Fante Confederacy|Fante Confederation|Fanti Confederacy + Mankessim Kingdom|Mankessim + Kingdom of Dagbon|Dagbon + Dagomba Kingdom + Gonja|Kingdom of Gonja + Mamprugu|Mamprusi Kingdom + Ga Kingdom + Accra + Aowin + Sanwi|Kingdom of Sanwi + Baoulé Kingdom + Indénié; GHA CIV; ~1000..1969
Kingdom of Dahomey|Dahomey Kingdom + Fon Kingdom + Danhome; BEN; ~1600..1904
Dahomey|Republic of Dahomey; BEN; ..1975!
French Dahomey|Colony of Dahomey; BEN; 1894..1958
Allada|Kingdom of Allada + Ardra|Great Ardra|Kingdom of Ardra + Whydah|Kingdom of Whydah + Ouidah|Kingdom of Ouidah + Hueda + Porto-Novo|Kingdom of Porto-Novo + Hogbonu + Ajashe + Ketu + Sabe + Borgu|Borgu Kingdom + Bariba Kingdom + Nikki; BEN NGA; ~1200..1976
Oyo Empire|Kingdom of Oyo|Oyo + Yoruba Empire|Yorubaland + Ife|Ile-Ife|Ife Empire|Kingdom of Ife + Ijebu|Ijebu Kingdom|Kingdom of Ijebu + Egba|Egba United Government|Egbaland|Egba Kingdom + Abeokuta + Ibadan + Ekiti Confederacy|Ekitiparapo + Ijesha + Ilesa + Lagos|Kingdom of Lagos|Lagos Colony + Eko; NGA BEN; ~600..1914
Kingdom of Benin|Benin Empire|Edo Kingdom|Edo Empire|Great Benin|Igodomigodo|Benin Kingdom; NGA; ~900..1897
Kingdom of Nri|Nri + Aro Confederacy + Igala Kingdom + Kwararafa|Kingdom of Kwararafa + Jukun Kingdom + Nupe Kingdom|Nupe + Bida Emirate + Kingdom of Warri|Warri + Itsekiri Kingdom + Bonny|Kingdom of Bonny + Opobo + Kalabari|Elem Kalabari + Old Calabar|Calabar + Akwa Akpa + Brass + Nembe; NGA; ~900..
Hausa Kingdoms|Hausa States|Hausa City-States|Hausa Bakwai|Hausaland + Kano|Sultanate of Kano|Kingdom of Kano|Kano Emirate + Katsina|Kingdom of Katsina + Zazzau|Kingdom of Zazzau + Zaria + Gobir + Kebbi|Kebbi Kingdom + Zamfara + Daura|Kingdom of Daura + Rano + Biram + Hadejia + Damagaram|Sultanate of Damagaram + Zinder + Aïr|Sultanate of Aïr + Sultanate of Agadez|Agadez; NGA NER; ~800..
Sokoto Caliphate|Sokoto|Sultanate of Sokoto|Sokoto Empire|Empire of Sokoto + Fulani Empire|Fulani Caliphate + Gwandu + Adamawa Emirate|Adamawa + Bauchi Emirate + Gombe Emirate + Ilorin Emirate|Ilorin; NGA NER CMR BFA; 1804..1903
Kanem-Bornu Empire|Kanem-Bornu|Kanem-Borno|Kanem Bornu; TCD NGA NER LBY; ~700..1900!
Kanem Empire|Kanem|Kanem Kingdom|Empire of Kanem; TCD NGA NER LBY; ~700..~1400
Bornu Empire|Bornu|Borno|Borno Empire|Kingdom of Bornu|Kingdom of Borno; NGA TCD NER; ~1380..1900
Wadai Empire|Wadai|Wadai Sultanate + Ouaddai Empire|Ouaddai|Ouaddai Kingdom + Sultanate of Bagirmi|Bagirmi + Baguirmi|Kingdom of Baguirmi + Mandara Kingdom|Mandara + Kotoko Kingdom|Kotoko + Sao Civilization|Sao + Rabih's Empire|Rabih az-Zubayr's Empire + Dar al-Kuti|Dar Sila + Fitri; TCD CMR NGA CAF; ~-500..1920
Kingdom of Bamum|Bamum|Bamum Sultanate + Bamoun + Bamileke Kingdoms + Kingdom of Bafut|Bafut + Kingdom of Nso + Duala Kingdoms + Douala; CMR; ~1390..1961
Biafra|Republic of Biafra + Republic of Benin (1967)|Republic of Benin of 1967; NGA; 1967..1970!
Colonial Nigeria|Colony and Protectorate of Nigeria|British Nigeria|Federation of Nigeria + Northern Nigeria|Northern Nigeria Protectorate|Protectorate of Northern Nigeria + Southern Nigeria|Southern Nigeria Protectorate|Protectorate of Southern Nigeria|Colony of Southern Nigeria + Oil Rivers Protectorate + Niger Coast Protectorate|Royal Niger Company; NGA; 1884..1963
Gold Coast|British Gold Coast|Gold Coast Colony|Crown Colony of the Gold Coast; GHA; ..1957!
Dutch Gold Coast + Danish Gold Coast + Portuguese Gold Coast + Swedish Gold Coast + Brandenburger Gold Coast|Prussian Gold Coast; GHA; 1482..1872
Dominion of Ghana; GHA; 1957..1960
Togoland|German Togoland|French Togoland|French Togo + British Togoland; TGO GHA; 1884..1960
Kamerun|German Kamerun + German Cameroon; CMR; 1884..1920
French Cameroon|French Cameroons|French Cameroun + British Cameroon|British Cameroons + Southern Cameroons + Northern Cameroons + Ambazonia; CMR NGA; 1916..
Federal Republic of Cameroon|United Republic of Cameroon; CMR; 1961..1984
Gambia Colony and Protectorate|British Gambia|Colony of the Gambia + Senegambia|Senegambia Confederation; GMB SEN; 1758..1989
Sierra Leone Colony and Protectorate|British Sierra Leone|Sierra Leone Colony|Colony of Sierra Leone + Province of Freedom + Koya Kingdom|Kingdom of Koya; SLE; ~1505..1961
Commonwealth of Liberia|Colony of Liberia|Republic of Maryland in Liberia + Republic of Maryland|Maryland in Africa|Mississippi-in-Africa|Kentucky-in-Africa; LBR; 1821..1857
French West Africa|AOF|Afrique-Occidentale française|Afrique occidentale française; SEN MLI GIN CIV BFA BEN NER MRT; 1895..1960!
French Sudan|Sudanese Republic + French Soudan|Soudan + Upper Senegal and Niger|Senegambia and Niger; MLI; 1880..1960!
French Upper Volta|Upper Volta|Republic of Upper Volta|Haute-Volta|Volta; BFA; ..1984!
French Guinea + Rivières du Sud + Southern Rivers; GIN; 1882..1958
French Senegal|Colony of Senegal|Colonial Senegal|Colonial Mauritania|French Mauritania + French Ivory Coast + French Niger|Colony of Niger; SEN CIV NER MRT; 1659..1960
Portuguese Guinea; GNB; 1474..1975
Portuguese Cape Verde|Colonial Cape Verde; CPV; 1462..1975
Portuguese São Tomé and Príncipe|Portuguese Sao Tome; STP; 1470..1975
Mali Federation|Federation of Mali; MLI SEN; 1959..1960
Union of African States + Ghana–Guinea–Mali Union + Sahel-Benin Union + Conseil de l'Entente; GHA GIN MLI; 1958..1963
Azawad; MLI; 2012..
Spanish Guinea|Spanish Equatorial Guinea|Territories of the Gulf of Guinea + Río Muni|Rio Muni + Fernando Po|Fernando Poo; GNQ; 1474..1968
# Central Africa
Kingdom of Kongo|Kongo|Kongo Kingdom|Kongo Empire + Kingdom of Congo|Congo Kingdom; AGO COD COG; ~1350..1914
Kingdom of Loango|Loango + Kakongo + Ngoyo|Kingdom of Ngoyo + Anziku Kingdom + Teke Kingdom + Tio Kingdom + Makoko + Kingdom of Orungu|Orungu; COG AGO COD GAB; ~1400..1927
Kingdom of Ndongo|Ndongo + Ngola + Kingdom of Matamba|Matamba + Kasanje Kingdom|Kasanje + Imbangala + Bailundo + Bié + Ovimbundu Kingdoms + Mbunda Kingdom + Kwanyama; AGO; ~1400..1917
Kingdom of Luba|Luba Empire|Luba Kingdom|Luba + Kingdom of Lunda|Lunda Empire|Lunda Kingdom|Lunda + Kuba Kingdom|Kuba + Bushongo + Yeke Kingdom + Garanganze + Kazembe|Kingdom of Kazembe + Chokwe Kingdom + Yaka Kingdom + Zande Kingdom + Azande Kingdom + Mangbetu Kingdom|Mangbetu + Utetera + Tippu Tip's State; COD AGO ZMB; ~1300..1964
Congo Free State|Independent State of the Congo|Free State of the Congo; COD; 1885..1908
International Association of the Congo; COD; 1879..1885
Belgian Congo|Congo Belge; COD; 1908..1960!
Republic of the Congo (Léopoldville)|Congo-Léopoldville|Congo-Leopoldville|Republic of the Congo (Leopoldville); COD; 1960..1971
Free Republic of the Congo|People's Republic of the Congo (Stanleyville)|Stanleyville; COD; 1960..1965
Katanga|State of Katanga|Republic of Katanga; COD; 1960..1963!
South Kasai|Mining State of South Kasai; COD; 1960..1962
Zaire|Republic of Zaire|Zaïre; COD; 1971..1997!
French Equatorial Africa|AEF|Afrique-Équatoriale française; COG TCD CAF GAB; 1910..1958!
French Congo|Middle Congo|Moyen-Congo; COG GAB CAF; 1880..1960
People's Republic of the Congo; COG; 1969..1992
Ubangi-Shari|Oubangui-Chari|Ubangi-Chari; CAF; 1903..1960!
Central African Empire + Bokassa's Empire; CAF; 1976..1979
French Chad|Colony of Chad + French Gabon|Colony of Gabon; TCD GAB; 1839..1960
Portuguese Angola|Province of Angola|Colony of Angola + Portuguese West Africa; AGO; ..1975!
People's Republic of Angola|Democratic People's Republic of Angola; AGO; 1975..1992
Portuguese Congo + Cabinda|Republic of Cabinda; AGO; 1885..
Neukamerun; CMR COG CAF GAB; 1911..1916
# East Africa
Kilwa Sultanate|Kilwa|Sultanate of Kilwa|Kilwa Kisiwani|Kilwa Empire + Zanj Empire; TZA KEN MOZ COM; ~957..1513
Swahili city-states|Swahili Coast + Zanj + Mombasa|Sultanate of Mombasa + Malindi|Malindi Kingdom + Pate|Sultanate of Pate|Pate Sultanate + Witu|Wituland|Sultanate of Witu|Witu Sultanate + Lamu + Sofala + Tumbatu; KEN TZA MOZ SOM; ~600..1964
Sultanate of Zanzibar|Zanzibar Sultanate|Zanzibar Protectorate; TZA KEN; 1856..1964
Zanzibar; TZA
People's Republic of Zanzibar|People's Republic of Zanzibar and Pemba|Republic of Zanzibar; TZA; 1964..1964
Kingdom of Buganda|Buganda; UGA; ~1300..
Bunyoro|Kingdom of Bunyoro|Bunyoro-Kitara|Empire of Kitara|Kitara|Kitara Empire + Ankole|Kingdom of Ankole + Nkore + Toro|Kingdom of Toro + Busoga|Kingdom of Busoga + Rwenzururu + Mpororo; UGA; ~900..
Kingdom of Rwanda|Rwanda Kingdom; RWA; ~1350..1962
Kingdom of Burundi|Burundi Kingdom; BDI; ~1680..1966
Karagwe|Karagwe Kingdom + Unyamwezi + Mirambo's Kingdom + Urambo + Shambaa Kingdom + Kilindi + Hehe Kingdom + Uhehe + Buha + Wanga Kingdom|Wanga; TZA KEN; ~1400..1963
German East Africa + Deutsch-Ostafrika; TZA RWA BDI; 1885..1919!
British East Africa|East Africa Protectorate|Imperial British East Africa|British East Africa Protectorate + Kenya Colony|Kenya Colony and Protectorate|British Kenya|Colony and Protectorate of Kenya|Colony of Kenya; KEN UGA; 1888..1963
Dominion of Kenya; KEN; 1963..1964
Uganda Protectorate|British Uganda|Protectorate of Uganda; UGA; 1890..1962
Tanganyika|Tanganyika Territory|Republic of Tanganyika|Trust Territory of Tanganyika|British Tanganyika; TZA; ..1964!
United Republic of Tanganyika and Zanzibar; TZA; 1964..1964
Ruanda-Urundi|Ruanda|Urundi|Belgian Ruanda-Urundi; RWA BDI; 1891..1962!
British Seychelles|Crown Colony of Seychelles + British Mauritius|Crown Colony of Mauritius|Dutch Mauritius + Isle de France|Île de France|Île Bourbon|Bourbon Island; MUS SYC REU; 1598..1976
British Indian Ocean Territory + Chagos Archipelago|Chagos Islands + Diego Garcia; IOT; 1814..
Merina Kingdom|Merina|Merina Empire + Kingdom of Imerina|Imerina + Kingdom of Madagascar + Malagasy Kingdom; MDG; ~1540..1897
Boina|Kingdom of Boina + Menabe|Kingdom of Menabe + Sakalava|Sakalava Empire|Sakalava Kingdom + Betsimisaraka Kingdom|Betsimisaraka|Betsileo Kingdoms + Libertatia|Libertalia; MDG; ~1540..1904
French Madagascar|Colony of Madagascar and Dependencies + Malagasy Protectorate; MDG; 1882..1958
Malagasy Republic + Democratic Republic of Madagascar|Second Republic of Madagascar; MDG; 1958..1992
Sultanate of Ndzuwani + Anjouan|State of Anjouan + Mohéli + Mwali + Bambao + French Comoros|Federal Islamic Republic of the Comoros; COM; ~1500..2008
# Southern Africa
Great Zimbabwe|Kingdom of Zimbabwe|Zimbabwe Kingdom; ZWE; ~1000..~1450
Mapungubwe|Kingdom of Mapungubwe; ZAF ZWE BWA; ~1050..~1270
Kingdom of Mutapa|Mutapa|Mutapa Empire|Monomotapa|Mwenemutapa|Empire of Monomotapa|Mutapa Kingdom|Munhumutapa Empire; ZWE MOZ; ~1420..1888
Butua|Kingdom of Butua + Torwa|Torwa State + Rozvi Empire|Rozvi|Rozvi State + Rozwi Empire + Manica|Kingdom of Manica + Manyika + Teve + Barwe; ZWE MOZ; ~1450..1902
Maravi|Maravi Empire|Maravi Confederacy|Maravi Kingdom + Undi; MWI MOZ ZMB; ~1480..1891
Gaza Empire|Gaza Kingdom + Gasa Empire; MOZ ZWE; 1821..1897
Angoche Sultanate + Quitangonha + Prazos; MOZ; ~1485..1910
Barotseland|Kingdom of Barotse|Barotse|Barotseland-North-Western Rhodesia + Lozi Kingdom + Kololo Kingdom; ZMB; ~1600..1964
Mthwakazi|Kingdom of Mthwakazi + Matabeleland|Matabele Kingdom|Kingdom of Matabele + Ndebele Kingdom|Northern Ndebele Kingdom; ZWE; 1823..1894
Mashonaland + Zambezia; ZWE; 1889..1923
Zulu Kingdom|Zululand|Zulu Empire|Kingdom of Zululand|Zulu + KwaZulu Kingdom; ZAF; 1816..1897
Ndwandwe Kingdom|Ndwandwe + Mthethwa Empire|Mthethwa Paramountcy|Mthethwa + Xhosa Kingdom|Xhosaland + Gcaleka + Rharhabe + Thembu Kingdom + Mpondo Kingdom + Pondoland + Pedi Kingdom + Sekhukhuneland + Bapedi Kingdom + Marota Empire; ZAF; ~1500..1894
Basutoland|British Basutoland|Territory of Basutoland; LSO; 1868..1966!
Kingdom of Basutoland + Moshoeshoe's Kingdom + Sotho Kingdom; LSO; 1822..1868
Bechuanaland|Bechuanaland Protectorate|British Bechuanaland; BWA ZAF; 1885..1966!
Swaziland Protectorate|British Swaziland|Protectorate of Swaziland; SWZ; 1881..1968
Stellaland|Republic of Stellaland|United States of Stellaland + Goshen|State of Goshen|Republic of Goshen; ZAF; 1882..1885
New Republic + Nieuwe Republiek + Klein Vrystaat + Upingtonia|Republic of Upingtonia + Lijdenrust + Lydenburg Republic|Republic of Lydenburg + Zoutpansberg + Republic of Utrecht; ZAF NAM; 1849..1891
Natalia Republic|Natalia|Republic of Natalia|Boer Republic of Natalia; ZAF; 1839..1843
Winburg|Republic of Winburg-Potchefstroom|Winburg-Potchefstroom|Potchefstroom + Republic of Swellendam|Swellendam + Republic of Graaff-Reinet|Graaff-Reinet; ZAF; 1795..1848
Griqualand West|Griqualand East|Griqualand + Waterboer's Land|Adam Kok's Land + Nomansland + Philippolis + Klipdrift Republic + Diggers' Republic; ZAF; 1802..1879
Orange Free State|Oranje Vrystaat|Boer Republic of the Orange Free State; ZAF; 1854..1902
Orange River Colony; ZAF; 1902..1910
Orange River Sovereignty; ZAF; 1848..1854
South African Republic|Transvaal Republic|ZAR|Zuid-Afrikaansche Republiek; ZAF; 1852..1902
Transvaal; ZAF
Transvaal Colony; ZAF; 1877..1910
Boer Republics|Boer States; ZAF; 1839..1902
Cape Colony|Cape of Good Hope|British Cape Colony|Colony of the Cape of Good Hope|Cape Province; ZAF; 1652..1994
Dutch Cape Colony; ZAF; 1652..1806
Colony of Natal|Natal|Natal Colony; ZAF; 1843..1910
Natal; ZAF
British Kaffraria|Kaffraria + Queen Adelaide Province; ZAF; 1835..1866
Union of South Africa|Unie van Suid-Afrika; ZAF; 1910..1961!
Apartheid South Africa|South African Homelands + Bantustans; ZAF; 1948..1994
Transkei|Republic of Transkei + Bophuthatswana|Republic of Bophuthatswana + Venda|Republic of Venda + Ciskei|Republic of Ciskei; ZAF; 1959..1994!
KwaZulu + Lebowa + Gazankulu + QwaQwa|Qwaqwa + KaNgwane + KwaNdebele; ZAF; 1959..1994
Ovamboland + Owambo + Damaraland + Hereroland + Namaland + East Caprivi + Rehoboth + Bushmanland + Kaokoland + Kavangoland; NAM; 1870..1989
German South West Africa|German South-West Africa + Deutsch-Südwestafrika; NAM; 1884..1919!
South West Africa|South-West Africa + SWA; NAM; 1915..1990!
Walvis Bay; NAM; 1878..1994
Rhodesia|Republic of Rhodesia; ZWE ZMB; 1895..1980!
Southern Rhodesia|Colony of Southern Rhodesia; ZWE; 1898..1980!
Northern Rhodesia|North-Eastern Rhodesia|North-Western Rhodesia|Protectorate of Northern Rhodesia; ZMB; 1899..1964!
Zimbabwe Rhodesia|Zimbabwe-Rhodesia; ZWE; 1979..1979
Nyasaland|Nyasaland Protectorate + British Central Africa Protectorate|British Central Africa; MWI; 1889..1964!
Federation of Rhodesia and Nyasaland|Central African Federation|Rhodesia and Nyasaland; ZMB ZWE MWI; 1953..1963
Company Rule in Rhodesia|British South Africa Company; ZWE ZMB; 1889..1924
Portuguese Mozambique|Province of Mozambique|Colony of Mozambique + Portuguese East Africa; MOZ; ..1975!
People's Republic of Mozambique; MOZ; 1975..1990
British Africa|Portuguese Africa|Italian Africa|German Africa|French Africa|Spanish Africa|Belgian Africa; EGY KEN ZAF AGO MOZ LBY TZA SEN COD
# regions that stand for a state
Swazi Kingdom; SWZ ZAF; ~1745..1968
Solomonic Ethiopia; ETH; 1270..1975
Cape Verde Islands; CPV
`;
