/** States of Central, South, East and South-East Asia that are no more. */
export const ASIA = `
# China
Xia Dynasty|Xia; CHN; ~-2200..~-1500
Shang {Dynasty|China}|Yin Dynasty|Shang; CHN; ~-1700..~-1000
Zhou {Dynasty|China}|Chou Dynasty + Western Zhou + Eastern Zhou; CHN; ~-1100..-220
Spring and Autumn China + Warring States|Warring States China; CHN; -770..-220
State of [Qin|Chu|Qi|Yan|Zhao|Wei|Han|Wu|Yue|Lu|Song|Jin|Zheng|Chen|Cai] + Chu + Qi + Yan + Zhao + Wei + Wu + Yue + Kingdom of Shu|Ancient Shu + Ba; CHN; ~-1100..~980
Qin {Dynasty|China|Empire}|Ch'in Dynasty; CHN; -361..-205
Han {Dynasty|China|Empire}|Former Han|Later Han + Western Han + Eastern Han; CHN VNM PRK; -206..220
Xin Dynasty; CHN; 9..23
Chu–Han|Western Chu + Eighteen Kingdoms; CHN; -208..-201
Three Kingdoms; CHN KOR; -57..668
Cao Wei|Wei Dynasty + Shu Han|Shu + Eastern Wu|Sun Wu; CHN; 220..280!
Jin {Dynasty|China}|Chin Dynasty|Jin Empire|Sima Jin|Great Jin + Western Jin + Eastern Jin; CHN; 265..420
Sixteen Kingdoms; CHN; 304..439
Former Zhao|Han Zhao|Later Zhao + Former Qin + Later Qin + Western Qin + Former Yan + Later Yan + Northern Yan + Southern Yan + Western Yan + Former Liang + Later Liang + Northern Liang + Southern Liang + Western Liang + Cheng Han|Cheng-Han + Hu Xia + Ran Wei; CHN; 304..439
Later Liang; CHN; 907..923
Northern and Southern Dynasties|Northern Dynasties|Southern Dynasties|Six Dynasties; CHN; 220..589
Northern Wei|Tuoba Wei|Northern Wei Dynasty + Eastern Wei + Western Wei + Northern Qi + Northern Zhou; CHN; 386..581
Liu Song|Liu Song Dynasty + Southern Qi + Liang Dynasty + Chen Dynasty; CHN; 420..589
Sui {Dynasty|China|Empire}; CHN; 581..619
Tang {Dynasty|China|Empire}|T'ang Dynasty; CHN KAZ VNM; 618..907!
Wu Zhou; CHN; 690..705
Five Dynasties|Five Dynasties and Ten Kingdoms|Ten Kingdoms; CHN; 907..979
Later Tang + Later Jin + Later Han + Later Zhou + Wuyue + Min|Min Kingdom + Southern Tang + Southern Han + Former Shu + Later Shu + Northern Han + Jingnan + Yang Wu|Southern Wu + Ma Chu + Qi Kingdom; CHN; 902..979
Song {Dynasty|China|Empire}|Sung Dynasty + Northern Song|Northern Song Dynasty + Southern Song|Southern Song Dynasty; CHN; 960..1279!
Liao {Dynasty|Empire}|Khitan Empire|Great Liao|Khitan Liao; CHN MNG; 907..1125
Western Liao|Qara Khitai|Kara-Khitan Khanate|Kara Khitai|Qara-Khitai|Kara Khitan; KAZ KGZ CHN UZB; 1124..1218
Western Xia|Xi Xia|Tangut Empire|Tangut Kingdom|Hsi Hsia|Tanguts; CHN MNG; 982..1227
Jin {Dynasty|China|Empire}|Jurchen Jin|Great Jin|Jurchen Empire; CHN; 1115..1234
Yuan {Dynasty|China|Empire}|Great Yuan; CHN MNG; 1271..1368!
Northern Yuan|Northern Yuan Dynasty; MNG CHN; 1368..1635
Ming {Dynasty|China|Empire}|Great Ming; CHN VNM; 1368..1644!
Southern Ming; CHN TWN; 1644..1683
Shun Dynasty + Xi Dynasty|Great Xi + Chen Han + Ming Xia; CHN; 1354..1659
Later Jin; CHN; 1616..1636
Qing {Dynasty|China|Empire}|Ch'ing Dynasty|Manchu Dynasty|Manchu Empire|Great Qing|Manchu China; CHN MNG TWN RUS KAZ; 1616..1912!
Imperial China|Chinese Empire|Empire of China; CHN; -221..1916
Taiping Heavenly Kingdom|Taiping|Heavenly Kingdom of Great Peace|Taiping Rebellion State; CHN; 1850..1866
Pingnan Sultanate|Dali Sultanate + Yettishar|Kashgaria; CHN; 1856..1877
Beiyang Government|Beiyang China|Warlord China|Peking Government|Beijing Government|Republic of China (1912–1928); CHN; 1912..1928
Nationalist China|Nationalist Government|Kuomintang China|Nanjing Government|Nanking Government|Chinese Nationalist Government; CHN TWN; 1925..
Chinese Soviet Republic|Jiangxi Soviet|Kiangsi Soviet|Jiangxi–Fujian Soviet; CHN; 1931..1937
Fujian People's Government + Hunan Soviet; CHN; 1927..1934
Reorganized National Government of China|Wang Jingwei Regime|Wang Jingwei Government|Nanjing Regime + Reformed Government of the Republic of China + Provisional Government of the Republic of China|Reorganized National Government of the Republic of China; CHN; 1937..1945
East Hebei Autonomous Government|East Hebei; CHN; 1935..1938
Manchukuo|Manchoukuo|Great Manchu Empire|Empire of Manchuria|Japanese Manchuria; CHN; 1932..1945!
Manchuria; CHN RUS
Mengjiang|Mengkiang + Inner Mongolia|Mongol United Autonomous Government; CHN; 1936..
East Turkestan Republic|First East Turkestan Republic + Second East Turkestan Republic|Turkish Islamic Republic of East Turkestan|East Turkestan|Islamic Republic of East Turkestan + Uyghurstan + Xinjiang; CHN; 1884..
Tibetan Empire; CHN NPL; 618..842
Tibet|Kingdom of Tibet; CHN
Guge + Ladakh|Maryul|Kingdom of Ladakh + Tsangpa + Phagmodrupa + Sakya|Sakya Dynasty + Rinpungpa; CHN IND; ~930..1842
Zhangzhung|Zhang Zhung + Sumpa; CHN; ~-500..~645
Ganden Phodrang; CHN; 1642..1959
Nanzhao|Nanchao|Nanzhao Kingdom; CHN; 738..902
Dali Kingdom|Kingdom of Dali|Dali; CHN; 937..1253
Dian Kingdom + Yelang + Minyue + Dong'ou; CHN; ~-500..~-40
Nanyue|Nam Việt|Nam Viet; CHN VNM; ~-207..-110
Tuyuhun + Gaochang + Khotan|Kingdom of Khotan + Kucha + Loulan|Kroraina + Kashgar + Turfan|Turpan Khanate + Shule + Karasahr + Shanshan; CHN; ~-300..~1680
Kingdom of Tungning|Tungning|Zheng Taiwan; TWN; 1661..1683
Dutch Formosa; TWN; 1624..1668
Spanish Formosa; TWN; 1626..1642
Formosa; TWN
Republic of Formosa; TWN; 1895..1895
Japanese Taiwan|Taiwan under Japanese rule|Japanese Formosa; TWN; 1895..1945
Kingdom of Middag + Qing Taiwan; TWN; ~1540..1895
Kiautschou Bay|Kiautschou|Jiaozhou Bay Leased Territory|Kiautschou Bay Leased Territory|Tsingtao; CHN; 1898..1922
Weihaiwei + Port Arthur + Kwantung Leased Territory|Russian Dalian + Guangdongzhou + Kwangchow Wan|Guangzhouwan|Kouang-Tchéou-Wan; CHN; 1898..1945
Shanghai International Settlement|International Settlement of Shanghai; CHN; 1863..1943
# Mongolia and the steppe
Xiongnu|Xiongnu {Empire|Confederation}|Hsiung-nu; MNG CHN; ~-300..~100
Xianbei|Xianbei State + Rouran {Khaganate|Empire}|Rouran + Wuhuan + Donghu + Yuezhi + Wusun + Kangju + Dayuan; MNG CHN KAZ UZB; ~-300..~560
Göktürk {Khaganate|Empire}|First Turkic Khaganate|Turkic Khaganate|Gokturks|Göktürks|Turkic Empire + Second Turkic Khaganate|Second Göktürk Khaganate; MNG KAZ CHN UZB; 552..744
Western Turkic Khaganate + Eastern Turkic Khaganate + Türgesh Khaganate|Turgesh; KAZ KGZ MNG CHN; 581..766
Uyghur {Khaganate|Empire}|Uighur {Khaganate|Empire|Khanate}; MNG CHN; 744..840
Qocho|Kingdom of Qocho + Uyghur Kingdom|Uyghuria + Ganzhou Uyghur Kingdom; CHN; 843..1335!
Yenisei Kyrgyz Khaganate|Kyrgyz Khaganate; RUS MNG KGZ; ~539..1219
Karluk Yabghu|Karluks + Oghuz Yabgu State|Oghuz il + Kimek {Khanate|Confederation}|Kimek–Kipchak confederation; KAZ UZB KGZ; ~743..~1220
Kara-Khanid Khanate|Karakhanid {Khanate|Dynasty}|Qarakhanid Khanate|Kara-Khanids; UZB KAZ KGZ CHN; 840..1212
Khamag Mongol + Keraites + Naimans|Naiman Khanate + Merkits + Tatar confederation; MNG; ~1000..1218
Mongol {Empire|Khaganate}|Great Mongol State|Yeke Mongol Ulus; MNG CHN RUS IRN IRQ UKR KOR; 1206..1368
Chagatai {Khanate|Empire}|Chaghatai Khanate|Chagatai Ulus + Moghulistan|Eastern Chagatai Khanate; UZB KAZ KGZ CHN; 1225..1705
White Horde + Blue Horde; KAZ RUS; 1226..1428
Uzbek Khanate|Shaybanids|Shaybanid {Dynasty|Khanate}; UZB KAZ; 1428..1599
Khanate of Bukhara; UZB TJK; 1500..1785
Emirate of Bukhara|Bukhara|Bokhara|Emirate of Bokhara; UZB TJK TKM; 1785..1920
Khanate of Khiva|Khiva; UZB TKM; 1511..1920
Khanate of Kokand|Kokand|Khoqand; UZB KGZ TJK KAZ; 1709..1876
Kazakh Khanate; KAZ; 1465..1847
Junior Zhuz + Middle Zhuz + Senior Zhuz; KAZ; 1718..1848
Yarkent Khanate|Yarkand Khanate; CHN; 1514..1705
Dzungar {Khanate|Empire}|Zunghar Khanate|Zungharia|Dzungaria|Zunghar Empire|Dzungaria; CHN KAZ MNG; 1634..1758
Oirats|Four Oirat|Oirat Confederation + Khoshut Khanate|Khoshot Khanate + Altan Khanate; MNG CHN; 1399..1755
Russian Turkestan|Turkestan|Governorate-General of Turkestan|Turkestan Governorate; UZB KAZ TKM KGZ TJK; 1867..1918
Turkestan; UZB KAZ TKM KGZ TJK CHN
Turkestan Autonomy|Kokand Autonomy + Alash Autonomy|Alash Orda; UZB KAZ; 1917..1920
Turkestan ASSR|Turkestan Autonomous Soviet Socialist Republic; UZB KGZ TKM; 1918..1924
Khorezm People's Soviet Republic|Khwarezm People's Soviet Republic|Khorezm SSR|Khorezmian People's Soviet Republic; UZB TKM; 1920..1925
Bukharan People's Soviet Republic|Bukharan SSR|Bukhara People's Soviet Republic; UZB TJK TKM; 1920..1925
Transcaspian Government|Transcaspia|Transcaspian Oblast; TKM; 1879..1924
Kazakh SSR|Kazakh Soviet Socialist Republic|Kazakh ASSR|Kirghiz ASSR|Soviet Kazakhstan; KAZ; 1920..1991
Uzbek SSR|Uzbek Soviet Socialist Republic|Soviet Uzbekistan; UZB; 1924..1991
Turkmen SSR|Turkmen Soviet Socialist Republic|Soviet Turkmenistan; TKM; 1924..1991
Tajik SSR|Tajik Soviet Socialist Republic|Tajik ASSR|Soviet Tajikistan; TJK; 1924..1991
Kirghiz SSR|Kirghiz Soviet Socialist Republic|Kyrgyz SSR|Kirgiz SSR|Soviet Kyrgyzstan; KGZ; 1926..1991
Far Eastern Republic|Chita Republic; RUS; 1920..1922
Green Ukraine + Provisional Priamurye Government + Siberian Republic + Provisional Siberian Government + Yakutia + Buryat-Mongolian ASSR + Buryatia; RUS
Bogd Khanate|Bogd Khanate of Mongolia|Outer Mongolia|Great Mongolian State; MNG; 1911..1924
Outer Mongolia; MNG; 1691..1946
Mongolian People's Republic|People's Republic of Mongolia|Communist Mongolia; MNG; 1924..1992
Tannu Tuva|Tuvan People's Republic|Tuva|People's Republic of Tuva|Tannu-Tuva|Uryankhay Republic|Uryankhay Krai; RUS; 1911..1944
# Korea and Japan
Gojoseon|Old Joseon + Wiman Joseon + Gija Joseon|Ancient Joseon; PRK KOR CHN; ~-2333..-107
Buyeo|Puyo|Buyeo Kingdom + Okjeo + Dongye; PRK KOR CHN; ~-300..~500
Samhan + Mahan + Jinhan + Byeonhan; KOR; ~-200..~400
Lelang Commandery|Four Commanderies of Han|Lelang; PRK KOR; -107..313
Goguryeo|Koguryo|Kingdom of Goguryeo; PRK KOR CHN; -36..668
Baekje|Paekche|Kingdom of Baekje; KOR; -17..663
Silla|Shilla|Kingdom of Silla; KOR; -56..935
Unified Silla|Later Silla; KOR PRK; 668..935
Gaya|Gaya Confederacy|Kaya|Kaya Confederacy + Tamna + Usan; KOR; ~-50..1404
Later Three Kingdoms|Later Baekje + Later Goguryeo|Taebong; KOR PRK; 892..936
Three Kingdoms of Korea; KOR PRK; -56..668
Balhae|Bohai|Parhae|Bohai Kingdom; PRK CHN RUS; 698..926
Goryeo|Koryo|Kingdom of Goryeo|Goryeo Dynasty|Koryŏ|Koryo Dynasty; KOR PRK; 918..1392
Joseon|Chosŏn|Joseon Dynasty|Joseon Korea|Chosun|Yi Dynasty|Kingdom of Joseon|Great Joseon; KOR PRK; 1392..1897!
Korean Empire|Empire of Korea|Great Korean Empire|Daehan Empire; KOR PRK; 1897..1910
Chosen|Japanese Korea|Korea under Japanese rule|Chōsen|Colonial Korea; KOR PRK; 1905..1945
Provisional Government of the Republic of Korea|Korean Provisional Government; KOR CHN; 1919..1948
United States Army Military Government in Korea + People's Republic of Korea + Soviet Civil Administration; KOR PRK; 1945..1948
Yamatai|Yamataikoku; JPN; ~100..~300
Yamato|Yamato Japan|Yamato Kingdom|Yamato State; JPN; ~250..710
Nara Japan + Heian Japan + Asuka Japan; JPN; 538..1185
Kamakura {Shogunate|Japan|Bakufu}; JPN; 1185..1333
Ashikaga Shogunate|Muromachi {Shogunate|Japan|Bakufu}|Ashikaga Bakufu; JPN; 1336..1573
Sengoku Japan + Azuchi–Momoyama Japan + Kenmu Restoration; JPN; 1333..1615
Tokugawa {Shogunate|Japan|Bakufu}|Edo {Shogunate|Bakufu|Japan}|Feudal Japan; JPN; 1185..1868
Empire of Japan|Imperial Japan|Japanese Empire|Greater Japanese Empire; JPN KOR TWN CHN; 1868..1947!
Meiji Japan + Taisho Japan + Taishō Japan + Showa Japan; JPN; 1868..1989
Republic of Ezo|Ezo Republic|Ezo; JPN; 1868..1869
Matsumae Domain + Satsuma Domain|Satsuma + Chōshū Domain|Chōshū + Tosa Domain|Mito Domain|Aizu Domain; JPN; 1600..1871
Occupied Japan|Allied-occupied Japan|Allied Occupation of Japan; JPN; 1945..1952
Ryukyu Kingdom|Ryukyu|Ryūkyū Kingdom|Kingdom of Ryukyu|Ryukyu Islands|Loochoo + Chūzan|Kingdom of Ryūkyū + Hokuzan + Nanzan; JPN; ~1314..1879
US Civil Administration of the Ryukyu Islands|United States Civil Administration of the Ryukyu Islands + American Okinawa|Okinawa; JPN; 1945..
Karafuto|Karafuto Prefecture + Sakhalin|Karafuto Agency; RUS JPN; (1905..1945)
# South Asia
Indus Valley Civilization|Indus Valley Civilisation|Harappan Civilization|Indus Civilization|Harappa + Mohenjo-daro + Meluhha; PAK IND; ~-3300..~-1300
Vedic India + Kuru Kingdom|Kuru + Panchala + Kosala|Kingdom of Kosala + Videha + Kashi + Vatsa + Avanti + Anga + Gandhara|Kingdom of Gandhara + Kamboja + Vajji|Licchavi + Malla + Chedi + Surasena + Matsya + Mahajanapadas; IND PAK NPL AFG; ~-1500..~600
Magadha|Kingdom of Magadha|Magadha Empire + Haryanka Dynasty + Shishunaga Dynasty + Nanda {Empire|Dynasty}; IND; ~-1200..~-184
Maurya {Empire|Dynasty|India}|Mauryan {Empire|Dynasty|India}; IND PAK AFG BGD; ~-322..~-180
Shunga {Empire|Dynasty} + Sunga Empire + Kanva Dynasty + Mahameghavahana Dynasty; IND; -187..~300
Kalinga|Kingdom of Kalinga; IND; ~-1100..~1435
Satavahana {Dynasty|Empire}|Andhra Dynasty; IND; ~-230..~225
Western Satraps|Western Kshatrapas|Northern Satraps; IND PAK; ~-60..~415
Kushan {Empire|Dynasty|Kingdom}|Kushana Empire|Kushans; AFG PAK IND UZB TJK; ~30..~375
Kushano-Sasanian Kingdom + Kidarite Kingdom|Kidarites + Hephthalite Empire|Hephthalites + White Huns + Alchon Huns + Nezak Huns + Imperial Hephthalites|Hephthalite Khanate|Alkhan Huns; AFG PAK IND UZB TJK; ~230..~710
Gupta {Empire|Dynasty|India}; IND BGD PAK; ~240..~600
Later Gupta Dynasty + Vakataka {Dynasty|Empire} + Maukhari Dynasty + Maitraka Dynasty|Valabhi + Aulikara Dynasty + Kalachuri Dynasty + Gauda Kingdom|Gauda + Kamarupa|Kingdom of Kamarupa + Kadamba Dynasty|Banavasi + Western Ganga Dynasty|Eastern Ganga Dynasty + Vishnukundina Dynasty + Nagas of Padmavati; IND BGD; ~200..~1440
Empire of Harsha|Harsha Empire|Pushyabhuti Dynasty|Vardhana Dynasty + Kannauj|Kingdom of Kannauj + Thanesar; IND; ~500..~1200
Pallava {Dynasty|Empire|Kingdom}; IND; ~275..~900
Chalukya {Dynasty|Empire}|Badami Chalukyas + Western Chalukya {Empire|Dynasty} + Eastern Chalukya {Dynasty|Kingdom}|Eastern Chalukyas|Vengi + Solanki Dynasty|Chaulukya Dynasty; IND; ~540..~1250
Rashtrakuta {Dynasty|Empire}|Manyakheta; IND; ~753..982
Chola {Dynasty|Empire|Kingdom}; IND LKA MYS IDN; ~-300..1279
Pandya {Dynasty|Kingdom|Empire}|Pandyan {Dynasty|Kingdom|Empire} + Madurai; IND LKA; ~-400..~1650
Chera {Dynasty|Kingdom}|Cheras + Kulasekhara Dynasty; IND; ~-300..~1124
Pala {Empire|Dynasty} + Sena {Dynasty|Empire} + Chandra Dynasty + Varman Dynasty + Deva Dynasty; IND BGD; ~750..~1300
Gurjara-Pratihara {Dynasty|Empire}|Pratihara {Dynasty|Empire}|Pratihara; IND PAK; ~730..1036
Chandela Dynasty|Chandelas of Jejakabhukti + Paramara Dynasty + Malwa + Chauhan Dynasty|Chahamana Dynasty|Chahamanas of Shakambhari|Chauhans + Gahadavala Dynasty + Tomara Dynasty + Rajput Kingdoms|Rajputs|Rajputana|Rajput States; IND; ~730..1949
Hoysala {Empire|Kingdom|Dynasty} + Kakatiya {Dynasty|Kingdom} + Seuna Yadavas|Yadava Dynasty|Yadavas of Devagiri|Seuna Dynasty + Shilahara Dynasty + Reddy Kingdom + Musunuri Nayakas; IND; ~850..1448
Hindu Shahi + Kabul Shahi + Turk Shahi + Zunbils|Hindu Shahi Dynasty|Kabul Shahan; AFG PAK; ~500..1026
Delhi Sultanate|Sultanate of Delhi + Mamluk Dynasty|Slave Dynasty|Mamluk Dynasty of Delhi|Mamluk Sultanate of Delhi + Khalji Dynasty|Khilji Dynasty + Tughlaq Dynasty|Tughluq Dynasty + Sayyid Dynasty + Lodi Dynasty|Lodhi Dynasty; IND PAK BGD; 1206..1526
Sur Empire|Suri Empire|Sur Dynasty; IND PAK AFG BGD; 1537..1557
Bengal Sultanate|Sultanate of Bengal|Shahi Bengal; BGD IND; 1338..1576
Bahmani {Sultanate|Kingdom|Empire|Dynasty}|Bahmanid Sultanate; IND; 1347..1527
Deccan Sultanates; IND; 1490..1687
Sultanate of Bijapur|Bijapur|Adil Shahi Dynasty + Sultanate of Golconda|Golconda|Qutb Shahi Dynasty|Golkonda + Sultanate of Ahmednagar|Ahmednagar|Ahmadnagar Sultanate|Nizam Shahi + Sultanate of Bidar|Bidar + Sultanate of Berar|Berar; IND; 1490..1687
Gujarat Sultanate|Sultanate of Guzerat + Malwa Sultanate + Jaunpur Sultanate + Khandesh Sultanate|Khandesh + Kashmir Sultanate|Shah Mir Dynasty + Madurai Sultanate; IND; 1335..1601
Vijayanagara {Empire|Kingdom}|Vijayanagar {Empire|Kingdom}|Karnata Kingdom; IND; 1336..1646
Nayakas of Madurai|Madurai Nayak Dynasty + Thanjavur Nayak Kingdom|Tanjore + Keladi Nayaka + Gingee; IND; 1529..1855
Mughal {Empire|India|Dynasty}|Mogul {Empire|India}|Moghul Empire|Empire of the Great Mogul; IND PAK BGD AFG; 1526..1858
Maratha {Empire|Confederacy|Kingdom}|Mahratta {Empire|Confederacy}; IND PAK; 1645..1818
Kingdom of Mysore|Mysore|Sultanate of Mysore|Mysore State; IND; 1399..1956
Sikh {Empire|Confederacy|Kingdom}|Khalsa Raj|Sikh Misls|Kingdom of Lahore|Sikh State; PAK IND; 1716..1849
Ahom {Kingdom|Dynasty}|Assam|Kingdom of Assam; IND; 1228..1947
Koch Kingdom|Kamata Kingdom|Cooch Behar|Koch Bihar|Kamatapur; IND BGD; ~1257..1949
Tripura|Tripura Kingdom|Twipra Kingdom|Hill Tippera + Manipur|Kingdom of Manipur|Manipur State + Jaintia Kingdom + Dimasa Kingdom|Kachari Kingdom + Chutia Kingdom + Khasi States; IND BGD; ~187..1949
Bengal|Nawabs of Bengal|Bengal Subah|Nawab of Bengal|Bengal Presidency; IND BGD
Oudh|Awadh|Oudh State|Kingdom of Awadh|Nawabs of Awadh; IND; 1722..1858
Hyderabad|Hyderabad State|Nizam's Dominions|Nizam of Hyderabad|Princely State of Hyderabad|Hyderabad Deccan; IND; 1724..1956
Arcot + Carnatic Sultanate|Carnatic|Nawab of the Carnatic|Nawabs of the Carnatic|Arcot State; IND; 1692..1855
Rohilkhand|Rohilla Kingdom + Farrukhabad + Rampur State|Rampur + Bharatpur State|Bharatpur + Jhansi|Jhansi State + Bhopal State|Bhopal + Gwalior State|Gwalior + Indore State|Indore|Holkar State + Baroda State|Baroda + Nagpur Kingdom|Nagpur|Kingdom of Nagpur + Satara|Satara State + Kolhapur State|Kolhapur + Jaipur State|Jaipur + Amber + Jodhpur State + Marwar|Jodhpur|Kingdom of Marwar + Udaipur State + Mewar|Kingdom of Mewar|Udaipur + Bikaner State|Bikaner + Jaisalmer State|Jaisalmer + Alwar State + Kota State|Kotah + Bundi State + Patiala State|Patiala + Junagadh State|Junagadh + Kutch State|Cutch State|Kutch + Nawanagar State|Nawanagar + Bhavnagar State + Travancore|Kingdom of Travancore|Travancore-Cochin|Venad + Cochin|Kingdom of Cochin|Cochin State + Calicut|Kingdom of Calicut|Zamorin of Calicut|Kozhikode|Kingdom of Kozhikode + Kolathunadu + Arakkal Kingdom + Cannanore + Pudukkottai State + Garhwal Kingdom|Garhwal + Kumaon Kingdom|Kumaon + Bastar State + Rewa State + Thanjavur Maratha Kingdom + Sandur + Banganapalle; IND; ~550..1950
Jammu and Kashmir|Kashmir|Kashmir and Jammu|Kingdom of Kashmir|Jammu and Kashmir State|Princely State of Jammu and Kashmir; IND PAK
Bahawalpur|Bahawalpur State + Kalat|Khanate of Kalat + Swat|Yusafzai State of Swat|Swat State + Chitral|Chitral State + Dir + Hunza + Makran + Las Bela + Khairpur|Khairpur State + Gilgit; PAK; ~1400..1974
Sindh|Sind + Talpur Dynasty + Kalhora Dynasty + Samma Dynasty + Soomra Dynasty + Arghun Dynasty + Brahman Dynasty + Rai Dynasty + Multan|Emirate of Multan; PAK; ~489..
Punjab; IND PAK
Princely States|Indian Princely States; IND PAK; 1765..1949
British India|British Raj|British Indian Empire|Indian Empire|Raj|Crown Rule in India + Company Raj|Company Rule in India; IND PAK BGD MMR LKA; 1757..1947!
East India Company + Bombay Presidency + Madras Presidency + United Provinces of Agra and Oudh + Central Provinces + North-West Frontier Province + Eastern Bengal and Assam; IND PAK; 1600..1955
Portuguese India|Estado da Índia|Goa + Portuguese Goa|Goa, Daman and Diu|State of India; IND; 1505..1987
French India|French East India + Pondicherry|French Establishments in India|Chandernagore + Danish India|Tranquebar + Dutch India + Dutch Malabar + Dutch Bengal + Dutch Coromandel; IND; 1605..1954
Azad Hind|Provisional Government of Free India|Free India; IND MMR SGP; 1943..1945!
East Pakistan|East Bengal|Province of East Bengal; BGD; 1947..1971!
West Pakistan; PAK; 1947..1971
Provisional Government of Bangladesh|Mujibnagar Government; BGD; 1971..1972
Sikkim|Kingdom of Sikkim; IND; ..1975!
Kingdom of Nepal|Gorkha Kingdom|Gurkha Kingdom|Kingdom of Gorkha; NPL; 1559..2008
Licchavi Kingdom + Malla Kingdom|Malla Dynasty + Kathmandu Valley Kingdoms + Mustang|Kingdom of Lo + Kirat Kingdom + Limbuwan; NPL; ~-800..2008
Druk + Bumthang Kingdom; BTN; ~1616..
Anuradhapura|Anuradhapura Kingdom + Polonnaruwa|Kingdom of Polonnaruwa|Polonnaruwa Kingdom + Kingdom of Tambapanni + Upatissa Nuwara + Kingdom of Dambadeniya + Kingdom of Gampola + Kingdom of Kotte|Kotte + Kingdom of Sitawaka|Sitawaka + Jaffna Kingdom|Kingdom of Jaffna|Jaffna + Kingdom of Kandy|Kandy|Kandyan Kingdom + Ruhuna|Principality of Ruhuna; LKA; ~-543..1815
Ceylon|Dominion of Ceylon|British Ceylon; LKA; ..1972!
Portuguese Ceylon + Dutch Ceylon; LKA; 1505..1802
Tamil Eelam; LKA; 1983..2009
Sultanate of the Maldives|Sultanate of Maldives + United Suvadive Republic|Suvadives; MDV; 1153..1968
Durrani {Empire|Dynasty|Kingdom}|Sadozai Kingdom|Afghan Empire; AFG PAK IRN IND; 1747..1863
Emirate of Afghanistan; AFG; 1823..1926
Kingdom of Afghanistan; AFG; 1926..1973
Republic of Afghanistan; AFG; 1973..1992
Democratic Republic of Afghanistan; AFG; 1978..1992
Islamic Emirate of Afghanistan|Islamic State of Afghanistan|Taliban Afghanistan; AFG; 1992..
Emirate of Herat|Herat + Principality of Kandahar|Kandahar + Emirate of Kabul|Kabul; AFG; ~1245..1929
# mainland South-East Asia
Funan|Kingdom of Funan + Chenla|Zhenla|Kingdom of Chenla; KHM VNM; ~50..802
Khmer Empire|Angkor|Angkor Empire|Kambuja|Kambujadesa; KHM THA VNM LAO; 802..1431
Kingdom of Cambodia|Post-Angkor Cambodia; KHM; 1431..
French Protectorate of Cambodia|French Cambodia|Protectorate of Cambodia; KHM; 1863..1953
Khmer Republic; KHM; 1970..1975
Democratic Kampuchea|Khmer Rouge Cambodia; KHM; 1975..1982!
People's Republic of Kampuchea|PRK; KHM; 1979..1989
State of Cambodia; KHM; 1989..1993
Coalition Government of Democratic Kampuchea; KHM; 1982..1993
Kampuchea; KHM
Champa|Kingdom of Champa|Lâm Ấp|Lin-yi|Lam Ap|Cham Kingdom + Panduranga; VNM; ~192..1832
Văn Lang|Van Lang + Âu Lạc|Au Lac; VNM; ~-2879..~-179
Đại Việt|Dai Viet|Annam (Dai Viet) + Đại Cồ Việt|Dai Co Viet; VNM; 938..1804
[Ngô|Ngo|Đinh|Dinh|Early Lê|Lý|Ly|Trần|Tran|Hồ|Ho|Later Lê|Lê|Le|Mạc|Mac] Dynasty; VNM; 938..1789
Tây Sơn {Dynasty|Vietnam}|Tay Son; VNM; 1778..1802
Nguyễn {Dynasty|Vietnam}|Empire of Vietnam + Nguyen Lords|Đại Nam|Dai Nam|Việt Nam Empire; VNM; 1558..1945
Trịnh Lords|Trinh Lords + Đàng Ngoài|Đàng Trong + Quảng Nam; VNM; 1545..1787
Annam|Protectorate of Annam; VNM; 679..1949
Annam; VNM
Tonkin|Tonquin|Tonkin Protectorate|Protectorate of Tonkin; VNM
Cochinchina|French Cochinchina|Cochin China|Cochin-China|Republic of Cochinchina|Autonomous Republic of Cochinchina; VNM
French Indochina|Indochinese Union|Indochinese Federation|French Indo-China; VNM LAO KHM; 1887..1954!
Indochina|Indo-China; VNM LAO KHM
North Vietnam / Democratic Republic of Vietnam|DRV|Viet-Nam, Democratic Republic of; VNM; 1945..1976!
South Vietnam / Republic of Vietnam|RVN; VNM; 1949..1976!
Republic of South Vietnam|Provisional Revolutionary Government of South Vietnam|Provisional Revolutionary Government of the Republic of South Vietnam; VNM; 1969..1976
State of Vietnam; VNM; 1949..1955
Dvaravati + Haripuñjaya|Haripunchai|Hariphunchai + Lavo Kingdom|Lavo + Lopburi + Ngoenyang + Phayao + Tambralinga + Nakhon Si Thammarat|Ligor Kingdom + Suphannaphum; THA; ~450..1782
Sukhothai {Kingdom}|Sukhothai|Sukhothai Kingdom|Kingdom of Sukhothai|Sukhotai; THA LAO; 1238..1583
Lan Na|Lanna|Lanna Kingdom|Kingdom of Lanna + Chiang Mai|Kingdom of Chiang Mai|Kingdom of Lan Na; THA; 1292..1899
Ayutthaya {Kingdom}|Ayutthaya|Kingdom of Ayutthaya|Ayudhya|Ayuthia|Ayutthaya Kingdom of Siam; THA KHM; 1350..1767
Thonburi Kingdom|Thonburi|Kingdom of Thonburi; THA; 1767..1782
Siam|Kingdom of Siam|Rattanakosin Kingdom|Rattanakosin|Kingdom of Rattanakosin; THA
Patani Kingdom|Patani|Sultanate of Patani|Pattani|Pattani Kingdom|Patani Sultanate; THA MYS; ~1457..1902
Lan Xang|Lan Xang Kingdom|Kingdom of Lan Xang|Lane Xang|Lan Chang; LAO THA; 1353..1707
Kingdom of Luang Prabang|Luang Prabang|Luang Phrabang + Kingdom of Vientiane|Vientiane + Kingdom of Champasak|Champasak|Bassac + Muang Phuan|Xiangkhouang; LAO THA; 1698..1949
French Protectorate of Laos|French Laos; LAO; 1893..1953
Kingdom of Laos|Royal Lao Government|Lao Issara; LAO; 1945..1975
Pyu city-states + Sri Ksetra|Pyu + Prome Kingdom + Hanthawaddy|Hanthawaddy Kingdom|Kingdom of Pegu|Pegu|Ramanya|Hanthawaddy Pegu|Mon Kingdom + Thaton Kingdom|Thaton + Ava|Kingdom of Ava|Ava Kingdom + Pinya Kingdom + Sagaing Kingdom + Myinsaing Kingdom + Shan States|Federated Shan States|Shan + Restored Hanthawaddy Kingdom + Karenni States|Karenni + Kawthoolei + Mrauk U|Kingdom of Mrauk U|Arakan|Kingdom of Arakan|Rakhine Kingdom|Arakan Kingdom + Waithali + Mong Mao; MMR CHN BGD; ~-180..
Pagan Kingdom|Pagan|Kingdom of Pagan|Bagan|Bagan Kingdom|Pagan {Empire|Dynasty}|Kingdom of Bagan; MMR; ~849..1297
Toungoo {Dynasty|Empire|Kingdom|Burma}|Taungoo {Dynasty|Empire|Kingdom}|First Toungoo Empire|First Taungoo Empire|Restored Toungoo Dynasty|Nyaungyan Dynasty|Second Burmese Empire; MMR THA LAO; 1485..1752
Konbaung {Dynasty|Burma|Empire|Kingdom}|Kingdom of Burma|Burmese Empire|Third Burmese Empire|Alaungpaya Dynasty; MMR; 1752..1885
British Burma|Colonial Burma|Burma Province|Crown Colony of Burma; MMR; 1824..1948
State of Burma; MMR; 1942..1945
# maritime South-East Asia
Srivijaya|Srivijaya Empire|Sriwijaya|Shrivijaya|Srivijayan Empire|Kingdom of Srivijaya; IDN MYS THA; ~650..1377
Majapahit|Majapahit Empire|Kingdom of Majapahit|Madjapahit; IDN MYS; 1293..1527
Langkasuka + Gangga Negara + Pan Pan + Chi Tu + Red Earth Kingdom + Old Kedah|Kedah Tua + Kingdom of Singapura|Singapura|Temasek; MYS THA SGP; ~100..1516
Kutai|Kutai Martadipura|Sultanate of Kutai + Tarumanagara|Taruma + Kalingga|Holing + Mataram Kingdom|Medang|Medang Kingdom|Kingdom of Medang|Ancient Mataram + Sailendra|Shailendra Dynasty|Sailendra Dynasty + Sunda Kingdom|Kingdom of Sunda + Pajajaran + Galuh + Kahuripan + Kediri Kingdom|Kediri|Kadiri|Kingdom of Kediri + Janggala|Jenggala + Singhasari|Singosari|Singhasari Kingdom|Kingdom of Singhasari + Melayu Kingdom|Malayu + Dharmasraya|Dharmasraya Kingdom + Pagaruyung|Pagaruyung Kingdom + Minangkabau|Minangkabau Kingdom + Blambangan Kingdom|Blambangan + Bali Kingdom|Kingdom of Bali + Gelgel + Klungkung + Badung + Buleleng + Karangasem; IDN; ~350..1949
Demak Sultanate|Demak|Sultanate of Demak + Sultanate of Pajang|Pajang + Mataram Sultanate|Sultanate of Mataram|Mataram|Mataram Empire + Banten Sultanate|Sultanate of Banten|Bantam|Banten + Cirebon Sultanate|Sultanate of Cirebon|Cirebon + Yogyakarta Sultanate|Sultanate of Yogyakarta|Yogyakarta + Surakarta Sunanate|Surakarta|Susuhunanate of Surakarta + Mangkunegaran; IDN; 1475..1950
Aceh Sultanate|Sultanate of Aceh|Aceh|Atjeh|Acheh + Samudera Pasai|Samudera Pasai Sultanate|Pasai|Sultanate of Pasai + Deli Sultanate|Sultanate of Deli + Siak Sultanate|Sultanate of Siak + Jambi Sultanate + Palembang Sultanate|Sultanate of Palembang + Riau-Lingga Sultanate|Riau-Lingga|Lingga Sultanate + Batak Kingdom; IDN; 1267..1946
Gowa Sultanate|Sultanate of Gowa|Gowa + Makassar|Makassar Sultanate + Bone|Bone Sultanate|Boni + Luwu + Buton|Sultanate of Buton + Ternate Sultanate|Sultanate of Ternate|Ternate + Tidore Sultanate|Sultanate of Tidore|Tidore + Bacan|Sultanate of Bacan + Jailolo + Banjar Sultanate|Sultanate of Banjar|Banjarmasin|Sultanate of Banjarmasin + Pontianak Sultanate|Sultanate of Pontianak|Pontianak + Sambas Sultanate|Sultanate of Sambas|Sambas + Bima Sultanate + Bulungan Sultanate + Larantuka|Kingdom of Larantuka; IDN; ~1257..1962
Lanfang Republic|Lanfang|Republic of Lanfang; IDN; 1777..1884
Malacca Sultanate|Sultanate of Malacca|Melaka Sultanate|Malacca|Malay Sultanate of Malacca|Melaka; MYS IDN; 1400..1528
Portuguese Malacca + Dutch Malacca + British Malacca; MYS; 1511..1946
Malacca; MYS
Sultanate of Johor|Johor|Johor Sultanate|Johor Empire|Johore|Johor-Riau|Sultanate of Johore; MYS SGP IDN; 1528..
Sultanate of [Perak|Selangor|Pahang|Kedah|Kelantan|Terengganu|Perlis|Sulu|Maguindanao|Brunei|Negeri Sembilan] + Perak + Selangor + Pahang + Kedah + Kelantan + Terengganu|Trengganu + Perlis + Negeri Sembilan; MYS PHL BRN; ~1136..
Bruneian Empire|Bruneian Sultanate|Po-ni|Boni Kingdom; BRN MYS PHL; ~700..1888
Kingdom of Sarawak|Raj of Sarawak|Sarawak|White Rajahs|Colony of Sarawak|Crown Colony of Sarawak; MYS; 1841..
North Borneo|British North Borneo|Crown Colony of North Borneo + Sabah + Labuan; MYS; 1846..
Straits Settlements + Penang + Prince of Wales Island; MYS SGP; 1786..1946
British Malaya|Malaya|Federated Malay States + Unfederated Malay States; MYS SGP; 1786..1963
Malayan Union|Malay Union; MYS; 1946..1948
Federation of Malaya|Independent Malaya; MYS; 1948..1963
Colony of Singapore|Crown Colony of Singapore + State of Singapore + Syonan; SGP; 1942..1965
Dutch East Indies|Netherlands East Indies|Dutch Indies|Netherlands Indies|Dutch Indonesia; IDN; 1603..1949!
British Java + Java + Sumatra + Borneo + Dutch Borneo + Celebes + Moluccas|Spice Islands; IDN MYS
United States of Indonesia|Republic of the United States of Indonesia|RUSI; IDN; 1949..1950
State of East Indonesia|East Indonesia + Pasundan + Republic of South Maluku|South Moluccas|Republic of the South Moluccas|RMS + State of Indonesia + PRRI + Permesta + Islamic State of Indonesia|Darul Islam; IDN; 1946..1963
Netherlands New Guinea|Dutch New Guinea|West New Guinea + West Papua + West Irian|Western New Guinea; IDN; 1828..
Portuguese Timor; TLS; 1515..1975
Spanish East Indies|Spanish Philippines|Captaincy General of the Philippines; PHL GUM; 1565..1899
First Philippine Republic|Philippine Republic|Malolos Republic + Republic of Biak-na-Bato + Tagalog Republic; PHL; 1896..1901
Insular Government of the Philippine Islands|Philippine Islands|American Philippines|Commonwealth of the Philippines|Philippine Commonwealth + Second Philippine Republic|Japanese-sponsored Philippine Republic + Third Philippine Republic; PHL; 1901..1973
Tondo|Kingdom of Tondo + Maynila|Kingdom of Maynila|Rajahnate of Maynila + Rajahnate of Cebu|Cebu + Rajahnate of Butuan|Butuan + Madja-as|Kedatuan of Madja-as + Sulu|Sulu Sultanate|Sulu Empire + Maguindanao + Confederation of sultanates in Lanao|Lanao + Ma-i|Ma-yi + Republic of Negros + Republic of Zamboanga + Moro Province; PHL MYS; ~900..1935
# regions that stand for a state
Gujarat; IND
Orissa|Odisha; IND
Ligor; THA
`;
