/** States of the Middle East, the Caucasus and Iran since the rise of Islam. */
export const MIDDLE_EAST = `
# caliphates, sultanates, crusaders
First Islamic State|Constitution of Medina State|Islamic State of Medina; SAU; 622..661
Rashidun Caliphate|Rashidun Empire|Early Caliphate|Orthodox Caliphate; SAU IRQ SYR EGY IRN; 632..661
Umayyad {Caliphate|Empire|Dynasty}; SYR EGY ESP IRQ SAU TUN PAK; 661..750
Abbasid {Caliphate|Empire|Dynasty}; IRQ SYR EGY IRN SAU TUN; 750..1517
Islamic Caliphate|Arab Empire|Arab Caliphate|Caliphate; SYR IRQ EGY SAU ESP IRN; 632..1924
Fatimid {Caliphate|Empire|Dynasty|Egypt}; EGY TUN SYR ITA SAU; 909..1171
Tulunid {Dynasty|Emirate|Egypt|Sultanate} + Ikhshidid {Dynasty|Emirate|Egypt}; EGY SYR; 868..969
Hamdanid {Dynasty|Emirate} + Mirdasid {Dynasty|Emirate} + Uqaylid {Dynasty|Emirate} + Marwanid {Dynasty|Emirate} + Emirate of Aleppo|Aleppo; SYR IRQ TUR; 890..1085
Qarmatians|Qarmatian State|Qarmatian Republic; BHR SAU; 899..1077
Buyid {Dynasty|Empire|Emirate|Confederation}|Buwayhid Dynasty; IRN IRQ; 934..1062
Saffarid {Dynasty|Empire|Emirate}; IRN AFG; 861..1003
Samanid {Empire|Dynasty|Emirate}; UZB IRN AFG TJK TKM; 819..1005
Tahirid {Dynasty|Emirate} + Ziyarid {Dynasty|Emirate} + Sajid {Dynasty|Emirate} + Sallarid Dynasty + Rawadid Dynasty + Dulafid Dynasty + Bavand Dynasty + Alid Emirate of Tabaristan|Alid dynasties of Northern Iran|Tabaristan + Kakuyid Dynasty + Shaddadid {Dynasty|Emirate}; IRN AZE ARM; 651..1349
Ghaznavid {Empire|Dynasty|Sultanate|Emirate}; AFG IRN PAK IND; 962..1186
Ghurid {Dynasty|Empire|Sultanate}|Ghorid Dynasty|Ghorid Empire; AFG IRN PAK IND; ~786..1215
Seljuk {Empire|Dynasty|Sultanate|Turks}|Great Seljuk Empire|Seljuq Empire|Great Seljuk Sultanate|Seljuk Empire of Iran; IRN IRQ TUR SYR TKM; 1037..1194
Sultanate of Rum|Seljuk Sultanate of Rum|Rum|Sultanate of Rûm|Seljuks of Rum|Sultanate of Iconium|Rum Seljuk Sultanate; TUR; 1077..1308
Kerman Seljuk Sultanate|Kerman; IRN; 1041..1187
Danishmendids|Danishmend Emirate + Artuqids|Artuqid Dynasty + Saltukids + Mengujekids + Shah-Armens|Emirate of Akhlat; TUR; 1071..1409
Zengid {Dynasty|Sultanate|State}|Atabegate of Mosul; SYR IRQ; 1127..1250
Khwarazmian {Empire|Dynasty}|Khwarezmian Empire|Khwarezmid Empire|Khwarazm-Shah Empire|Khwarezm Empire|Khorezmian Empire; UZB TKM IRN AFG; 1077..1231
Nizari Ismaili State|Alamut|Assassins|Order of Assassins|Alamut State; IRN SYR; 1090..1273
Ayyubid {Sultanate|Dynasty|Empire|Egypt|Caliphate}; EGY SYR YEM SAU ISR IRQ; 1171..1341
Mamluk {Sultanate|Egypt|Empire|Dynasty|Sultanate of Egypt|Sultanate of Cairo}|Mameluke Sultanate|Mamluk Sultanate (Cairo); EGY SYR SAU ISR; 1250..1517
Kingdom of Jerusalem|Latin Kingdom of Jerusalem|Crusader Kingdom of Jerusalem; ISR PSE JOR LBN; 1099..1291
County of Edessa; TUR SYR; 1098..1150
County of Tripoli; LBN SYR; 1102..1289
Principality of Antioch; TUR SYR; 1098..1268
Crusader States|Outremer; ISR LBN SYR TUR; 1098..1291
Principality of Galilee + Lordship of Oultrejordain|Lordship of Transjordan + Lordship of Sidon; ISR JOR LBN; 1099..1291
Armenian Kingdom of Cilicia|Cilician Armenia|Kingdom of Cilicia|Kingdom of Cilician Armenia|Armenian Principality of Cilicia|Lesser Armenia|Armenian Cilicia; TUR; 1080..1375
Ilkhanate|Il-Khanate|Ilkhanid {Empire|Iran|Dynasty}; IRN IRQ TUR AZE; 1256..1357
Jalayirid {Sultanate|Dynasty} + Chobanids|Chupanids + Muzaffarids|Muzaffarid Dynasty + Injuids + Sarbadars + Kartids|Kart Dynasty|Kurt Dynasty; IRQ IRN AFG; 1244..1432
Qara Qoyunlu|Kara Koyunlu|Black Sheep Turkomans; IRN IRQ TUR AZE; 1374..1469
Aq Qoyunlu|Ak Koyunlu|White Sheep Turkomans; IRN IRQ TUR AZE; 1378..1503
Timurid {Empire|Dynasty}|Empire of Tamerlane; UZB IRN AFG IRQ IND TUR; 1370..1507
Karamanids|Karamanid Beylik|Beylik of Karaman|Karaman + Germiyanids|Beylik of Germiyan + Aydinids|Beylik of Aydin + Eretnids|Eretna + Isfendiyarids|Candarids + Ramadanids + Dulkadirids|Dulkadir + Menteshe + Karasids + Anatolian beyliks; TUR; 1071..1608
# Ottomans and Iran
Ottoman {Empire|Turkey|Sultanate|Caliphate|State}|Sublime Porte|Turkish Empire; TUR BGR EGY IRQ GRC SRB SAU SYR TUN HUN UKR; 1299..1922
Ottoman Beylik; TUR; 1299..1402
Ottoman Egypt + Egypt Eyalet; EGY; 1517..1914
Ottoman [Syria|Iraq|Palestine|Arabia|Libya|Algeria|Tunisia|Greece|Bulgaria|Serbia|Albania|Kosovo|Yemen|Lebanon]; TUR SYR IRQ ISR SAU LBY DZA TUN GRC BGR SRB ALB YEM LBN; ~1354..1922
Mount Lebanon Mutasarrifate|Mount Lebanon|Mount Lebanon Emirate; LBN; ~1516..1920
Safavid {Empire|Iran|Persia|Dynasty}; IRN AZE IRQ AFG ARM; 1501..1736
Afsharid {Iran|Empire|Dynasty|Persia}; IRN AFG IRQ IND; 1736..1796
Zand {Dynasty|Iran|Persia|Kingdom}; IRN; 1751..1794
Qajar {Iran|Empire|Persia|Dynasty}|Sublime State of Iran; IRN AZE; 1779..1925
Imperial State of Iran|Pahlavi {Iran|Dynasty}|Imperial State of Persia|Imperial Iran|Empire of Iran|Kingdom of Iran; IRN; 1925..1979
Provisional Government of Iran; IRN; 1979..1980
Hotak {Dynasty|Empire}|Hotaki Dynasty; AFG IRN; 1709..1738
Gilan Soviet Republic|Persian Socialist Soviet Republic|Soviet Republic of Iran; IRN; 1920..1921
Azerbaijan People's Government; IRN; 1945..1946
Republic of Mahabad|Mahabad|Mahabad Republic; IRN; 1946..1947
Tabriz Khanate + Ganja Khanate + Karabakh Khanate + Baku Khanate + Erivan Khanate + Nakhichevan Khanate + Shaki Khanate + Quba Khanate + Talysh Khanate + Derbent Khanate; AZE ARM IRN RUS; 1736..1840
Shirvan|Shirvanshah|Shirvanshahs|State of the Shirvanshahs|Shirvan Khanate; AZE; ~799..1820
# the Caucasus
Kingdom of Georgia|Georgian Kingdom|Medieval Georgia; GEO; 1008..1490
Kingdom of Kartli + Kingdom of Kakheti + Kingdom of Kartli-Kakheti|Kartli-Kakheti + Kingdom of Imereti|Imereti + Principality of Guria|Guria + Principality of Mingrelia|Mingrelia|Samegrelo + Samtskhe-Saatabago|Samtskhe + Principality of Svaneti|Svaneti + Principality of Abkhazia; GEO; ~1240..1867
Kingdom of Abkhazia|Kingdom of the Abkhazians + Tao-Klarjeti|Kingdom of Tao-Klarjeti|Kingdom of the Iberians; GEO TUR; ~778..1008
Bagratid Armenia|Bagratid Kingdom of Armenia|Kingdom of Ani|Bagratid Kingdom; ARM TUR; ~861..1045
Kingdom of Vaspurakan|Vaspurakan + Kingdom of Syunik|Syunik + Kingdom of Lori|Tashir-Dzoraget + Kingdom of Kars|Kars + Kingdom of Artsakh|Principality of Khachen|Zakarid Armenia; ARM TUR AZE; ~800..1261
Armenian Oblast|Russian Armenia + Western Armenia + Eastern Armenia + Ottoman Armenia; ARM TUR; ~1500..1922
Caucasian Imamate|Imamate of the Caucasus|Caucasus Imamate + Circassia + Kabardia + Avar Khanate + Shamkhalate of Tarki + Kumukh; RUS; ~1200..1864
Mountainous Republic of the Northern Caucasus|Mountain Republic + North Caucasian Emirate; RUS; 1917..1922
Transcaucasian Democratic Federative Republic|Transcaucasian Federation|Transcaucasian Commissariat; GEO ARM AZE; 1917..1918
Transcaucasian SFSR|Transcaucasian Soviet Federative Socialist Republic|TSFSR|Transcaucasian Socialist Federative Soviet Republic; GEO ARM AZE; 1922..1936
Democratic Republic of Georgia|Georgian Democratic Republic|First Georgian Republic; GEO; 1918..1921
First Republic of Armenia|Democratic Republic of Armenia|Armenian Democratic Republic; ARM TUR; 1918..1920
Azerbaijan Democratic Republic|Democratic Republic of Azerbaijan|Azerbaijan People's Republic; AZE; 1918..1920
Centrocaspian Dictatorship + Baku Commune; AZE; 1918..1918
Georgian SSR|Georgian Soviet Socialist Republic|Soviet Georgia; GEO; 1921..1991
Armenian SSR|Armenian Soviet Socialist Republic|Soviet Armenia; ARM; 1920..1991
Azerbaijan SSR|Azerbaijan Soviet Socialist Republic|Azerbaijani SSR|Soviet Azerbaijan; AZE; 1920..1991
Republic of Mountainous Armenia + Republic of Aras + Kars Republic + Southwestern Caucasian Republic; ARM TUR AZE; 1918..1921
Socialist Soviet Republic of Abkhazia|SSR Abkhazia; GEO; 1921..1931
# Arabia, the Fertile Crescent, Egypt
Kingdom of Hejaz|Hejaz|Hashemite Kingdom of Hejaz|Hedjaz|Hijaz|Kingdom of Hijaz; SAU; 1916..1932
Hejaz; SAU
Sharifate of Mecca|Emirate of Mecca|Mecca; SAU; ~967..1925
Emirate of Diriyah|First Saudi State + Emirate of Nejd + Second Saudi State + Third Saudi State; SAU; 1727..1921
Sultanate of Nejd|Nejd|Najd|Emirate of Nejd and Hasa + Emirate of Riyadh; SAU; 1902..1926
Nejd|Najd; SAU
Kingdom of Hejaz and Nejd|Kingdom of Nejd and Hejaz|Kingdom of Hejaz and Nejd and its Dependencies; SAU; 1926..1932
Emirate of Jabal Shammar|Jabal Shammar|Emirate of Ha'il|Ha'il; SAU; 1836..1921
Idrisid Emirate of Asir|Emirate of Asir|Asir; SAU; 1906..1934
Emirate of Al-Hasa|Al-Hasa|Al-Ahsa + Jabrids + Usfurids; SAU BHR; 1253..1913
Mutawakkilite Kingdom of Yemen|Kingdom of Yemen|Mutawakkilite Kingdom; YEM; 1918..1970
North Yemen; YEM; 1918..1990!
Yemen Arab Republic|YAR; YEM; 1962..1990
South Yemen / People's Democratic Republic of Yemen|Democratic Yemen|PDRY|People's Republic of South Yemen|Yemen, Democratic; YEM; 1967..1990!
Democratic Republic of Yemen; YEM; 1994..1994
Rasulid {Dynasty|Yemen|Sultanate} + Tahirid Sultanate + Sulayhid Dynasty + Zaidi Imamate|Imamate of Yemen|Yemeni Imamate|Zaydi Imamate|Zaidi Imamate of Yemen + Qasimid State|Qasimid Dynasty + Ziyadid Dynasty + Najahid Dynasty; YEM SAU; ~818..1962
Aden|Aden Colony|Colony of Aden|Aden Settlement|State of Aden|Aden Province; YEM; 1839..1967
Aden Protectorate|South Arabia|Protectorate of South Arabia; YEM; 1872..1967
Federation of South Arabia|Federation of Arab Emirates of the South; YEM; 1959..1967
Qu'aiti|Qu'aiti Sultanate + Kathiri|Kathiri Sultanate + Lahej|Sultanate of Lahej + Mahra Sultanate; YEM; ~1395..1967
Muscat and Oman|Sultanate of Muscat and Oman|Sultanate of Muscat|Muscat|Sultanate of Muscat and Oman; OMN; 1820..1970
Imamate of Oman + Omani Empire + Yaruba Dynasty + Nabhani Dynasty; OMN TZA; 751..1959
Hormuz|Kingdom of Ormus|Kingdom of Hormuz|Ormus; IRN OMN BHR; ~1050..1622
Trucial States|Trucial Coast|Trucial Oman|Trucial Sheikhdoms|Pirate Coast; ARE; 1820..1971
Emirate of [Abu Dhabi|Dubai|Sharjah|Ajman|Fujairah|Ras Al Khaimah|Umm Al Quwain] + Dubai + Abu Dhabi; ARE
Sheikhdom of Kuwait|Emirate of Kuwait; KWT; 1613..
Saudi-Iraqi Neutral Zone|Neutral Zone|Saudi–Kuwaiti neutral zone; SAU IRQ KWT; 1922..1991
Emirate of Bahrain|State of Bahrain; BHR; 1783..2002
Sheikhdom of Mohammerah + Arabistan + Khuzestan + Musha'sha'iyya; IRN; ~1435..1925
Occupied Enemy Territory Administration; SYR LBN ISR JOR; 1917..1920
Mandatory Palestine|British Mandate of Palestine|British Mandate for Palestine|Palestine Mandate|Mandate for Palestine|British Palestine|Mandate Palestine; ISR PSE JOR; 1920..1948!
All-Palestine Protectorate|All-Palestine Government; PSE; 1948..1959
Emirate of Transjordan|Transjordan|Trans-Jordan; JOR; 1921..1949!
Mandatory Iraq|British Mandate of Mesopotamia|Mandate of Mesopotamia|Mandate for Mesopotamia|British Mandate for Mesopotamia|Mandate of Iraq; IRQ; 1920..1932
Kingdom of Iraq|Hashemite Kingdom of Iraq; IRQ; 1921..1958
Iraqi Republic|Ba'athist Iraq|First Iraqi Republic; IRQ; 1958..2003
Kingdom of Kurdistan|Kurdistan + Iraqi Kurdistan|Kurdistan Region + Rojava; IRQ TUR SYR IRN
Republic of Ararat; TUR; 1927..1931
Arab Kingdom of Syria|Kingdom of Syria; SYR; 1918..1920
Mandate for Syria and the Lebanon|French Mandate for Syria and the Lebanon|French Syria|French Mandate of Syria|Mandatory Syria|French Mandate of Syria and Lebanon|Mandate for Syria and Lebanon; SYR LBN; 1920..1946
Greater Lebanon|State of Greater Lebanon + French Lebanon|Mandatory Lebanon|French Mandate of Lebanon; LBN; 1920..1946
State of Syria|Syrian Federation|State of Damascus + State of Aleppo + Alawite State + Jabal al-Druze|Jabal Druze State|Druze State; SYR; 1920..1946
Hatay State|Hatay + Sanjak of Alexandretta|Alexandretta; TUR SYR; 1918..
United Arab Republic / UAR; EGY SYR; 1958..1971
United Arab States; EGY SYR YEM; 1958..1961
Arab Federation|Hashemite Arab Federation; IRQ JOR; 1958..1958
Federation of Arab Republics; EGY SYR LBY; 1972..1977
Ba'athist Syria; SYR; 1963..2024
Islamic State|ISIS|ISIL|Islamic State of Iraq and the Levant|Islamic State of Iraq and Syria; IRQ SYR; 1999..
South Lebanon|State of Free Lebanon; LBN; 1976..2000
Government of the Grand National Assembly|Ankara Government|Government of the Grand National Assembly of Turkey; TUR; 1920..1923
# regions that stand for a state
Antioch; TUR SYR
Jerusalem; ISR PSE
Galilee; ISR
Karabakh; AZE ARM
Khorasan; IRN AFG TKM
Sistan; IRN AFG
Assyrians; IRQ TUR SYR
`;
