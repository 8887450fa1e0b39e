/** States of antiquity around the Mediterranean, in the Near East and in Iran. */
export const ANCIENT_WORLD = `
# Mesopotamia and the Levant
Sumer|Sumerian city-states|Sumeria; IRQ; ~-4500..~-1900
Uruk + Lagash + Umma + Kish + Nippur + Eridu + Larsa + Isin + Eshnunna + Shuruppak + Adab + Akshak; IRQ; ~-4500..~-1000
Ur|Third Dynasty of Ur|Ur III|Neo-Sumerian Empire|Ur III Dynasty; IRQ; ~-3800..~-450
Akkadian Empire|Akkad|Akkade|Empire of Akkad; IRQ SYR; ~-2350..~-2140
Gutian Dynasty|Gutium|Guti; IRQ IRN; ~-2200..~-2050
Babylonia|Babylon|Babylonian Empire; IRQ SYR; ~-1900..~-300
Old Babylonian Empire|First Babylonian Empire|First Babylonian Dynasty; IRQ; ~-1900..~-1590
Kassite Babylonia|Kassite {Dynasty|Kingdom|Empire}|Karduniaš|Middle Babylonian Kingdom; IRQ; ~-1600..~-1150
Neo-Babylonian Empire|Chaldean Empire|Second Babylonian Empire|New Babylonian Empire|Chaldea; IRQ SYR ISR; -626..-538
Sealand Dynasty; IRQ; ~-1730..~-1460
Assyria|Assyrian Empire|Ancient Assyria|Ashur; IRQ SYR TUR; ~-2500..~-600
Old Assyrian Empire; IRQ TUR; ~-2025..~-1364
Middle Assyrian Empire; IRQ SYR; ~-1365..~-912
Neo-Assyrian Empire|New Assyrian Empire; IRQ SYR TUR EGY; -911..-608
Mesopotamia; IRQ SYR TUR
Mari + Ebla + Yamhad + Ugarit + Qatna + Alalakh + Nagar; SYR TUR; ~-3100..~-1100
Elam|Elamite {Empire|Kingdom} + Susiana + Anshan; IRN IRQ; ~-3200..~-500
Mitanni|Kingdom of Mitanni|Mittani|Hurrian Kingdom|Hanigalbat; SYR TUR IRQ; ~-1600..~-1250
Urkesh + Hurrians + Subartu; SYR TUR; ~-3000..~-1000
Hittite {Empire|Kingdom}|Hatti|Hittites; TUR SYR; ~-1700..~-1170
Syro-Hittite states|Neo-Hittite states; TUR SYR; ~-1200..~-700
Carchemish + Tabal + Sam'al + Kummuh; TUR SYR; ~-1400..~-600
Arzawa + Kizzuwatna + Wilusa + Hayasa-Azzi + Lukka + Isuwa; TUR; ~-1700..~-1150
Troy; TUR; ~-3000..~400
Urartu|Kingdom of Urartu|Kingdom of Van|Ararat; TUR ARM IRN; ~-900..~-580
Phrygia|Kingdom of Phrygia; TUR; ~-1200..~-600
Lydia|Kingdom of Lydia|Lydian Empire; TUR; ~-1200..-545
Lycia|Lycian League; TUR; ~-1250..~550
Caria + Ionia + Cilicia + Pamphylia + Pisidia + Mysia + Paphlagonia; TUR
Median {Empire|Kingdom}|Media|Medes; IRN IRQ TUR; ~-700..~-540
Phoenicia|Phoenician city-states; LBN SYR ISR; ~-2500..~-50
Tyre + Sidon + Byblos + Arwad + Beirut; LBN SYR; ~-3000..~1300
Canaan; ISR PSE LBN; ~-3500..~-500
Philistia|Philistines; ISR PSE; ~-1200..~-600
United Kingdom of Israel|United Monarchy|United Monarchy of Israel and Judah|United Kingdom of Israel and Judah; ISR PSE; ~-1050..~-900
Kingdom of Israel|Israel|Ancient Israel|Northern Kingdom of Israel; ISR PSE; ~-1050..-719!
Samaria|Kingdom of Samaria; ISR PSE; ~-1050..-719
Kingdom of Judah|Judah|Southern Kingdom of Judah; ISR PSE; ~-950..-585
Judea|Judaea|Roman Judea + Yehud; ISR PSE; ~-586..~390
Hasmonean {Kingdom|Dynasty|Judea}|Maccabean Kingdom; ISR PSE; -167..-36
Herodian {Kingdom|Kingdom of Judea|Judea|Dynasty}; ISR PSE; -39..93
Moab + Ammon + Edom + Idumea; JOR ISR; ~-1300..~70
Aram-Damascus|Aram|Damascus|Aramea; SYR; ~-1150..-731
Syria Palaestina; ISR PSE; 130..390
Nabataean Kingdom|Nabataea|Nabatea|Nabatean Kingdom + Petra|Kingdom of Nabataea; JOR SAU SYR; ~-300..106
Palmyrene Empire|Empire of Palmyra; SYR EGY TUR; 260..274
Palmyra|Kingdom of Palmyra; SYR; ~-300..~300
Osroene|Edessa|Kingdom of Osroene; TUR SYR; ~-132..~244
Commagene|Kingdom of Commagene; TUR; ~-163..72
Adiabene + Hatra + Characene + Kingdom of Araba; IRQ; ~-165..~379
Ghassanids|Ghassanid Kingdom + Lakhmids|Lakhmid Kingdom|Kingdom of Al-Hira; SYR JOR IRQ SAU; ~200..~650
Kindah|Kingdom of Kinda|Kinda; SAU YEM; ~420..~560
Sheba|Saba|Sabaean Kingdom|Kingdom of Saba|Kingdom of Sheba|Sabaeans; YEM; ~-1200..~300
Himyarite Kingdom|Himyar|Himyarite Empire|Kingdom of Himyar; YEM SAU; ~-110..~575
Minaean Kingdom|Ma'in + Qataban + Hadhramaut|Hadramawt + Awsan; YEM; ~-1000..~300
Dilmun + Magan; BHR OMN SAU; ~-3300..~-500
Lihyan + Dedan|Dadan + Gerrha; SAU; ~-700..~300
# Egypt and Nubia
Ancient Egypt|Pharaonic Egypt; EGY; ~-3300..~400
Egypt; EGY
Old Kingdom of Egypt|Old Kingdom; EGY; ~-2700..~-2100
Middle Kingdom of Egypt|Middle Kingdom; EGY; ~-2100..~-1650
New Kingdom of Egypt|New Kingdom|Egyptian Empire; EGY SDN ISR SYR; ~-1570..~-1050
Late Period of Egypt|Saite Egypt|Late Period; EGY; ~-700..~-330
Early Dynastic Egypt + Predynastic Egypt + Upper Egypt + Lower Egypt; EGY; ~-6000..~-2600
Hyksos; EGY; ~-1750..~-1500
Ptolemaic {Kingdom|Egypt|Empire|Dynasty}|Ptolemaic Kingdom of Egypt; EGY LBY CYP ISR; -305..-29
Roman Egypt|Aegyptus; EGY; -30..646
Kingdom of Kush|Kush|Kushite Empire|Kushite Kingdom|Cush; SDN EGY; ~-1100..~370
Meroë|Kingdom of Meroë + Napata; SDN; ~-900..~370
Kerma|Kingdom of Kerma; SDN; ~-2600..~-1400
Nubia; SDN EGY
Land of Punt|Punt; SOM ERI; ~-2600..~-900
# Greece
Ancient Greece|Classical Greece|Hellas|Greek city-states; GRC TUR ITA; ~-1600..~600
Minoan {Civilization|Crete}|Minoans; GRC; ~-3500..~-1050
Mycenaean {Greece|Civilization}|Mycenae; GRC; ~-1800..~-1000
Athens|Classical Athens|Ancient Athens; GRC; ~-1500..
Delian League|Athenian Empire; GRC TUR; -478..-403
Second Athenian League; GRC; -378..-354
Sparta|Lacedaemon|Lacedaemonia|Ancient Sparta; GRC; ~-1000..~400
Peloponnesian League; GRC; ~-550..~-360
Thebes; GRC EGY
Boeotian League|Boeotia; GRC; ~-550..~200
Corinth|Ancient Corinth + Argos + Megara + Elis + Messene + Sicyon + Aegina + Plataea + Chalcis + Eretria + Delphi + Olynthus + Amphipolis + Potidaea; GRC; ~-1000..~550
League of Corinth|Hellenic League; GRC; -480..-301
Achaean League; GRC; ~-280..-145
Aetolian League; GRC; ~-370..~-160
Chalcidian League; GRC; ~-430..-347
Arcadian League + Thessaly|Thessalian League + Phocis + Locris + Acarnania; GRC; ~-700..~200
Rhodes|Ancient Rhodes + Samos + Chios + Lesbos + Naxos + Delos + Kos; GRC; ~-1000..~1400
Miletus + Ephesus + Halicarnassus + Smyrna + Phocaea + Mytilene; TUR GRC; ~-1200..~700
Byzantium; TUR; ~-660..~330
Syracuse|Ancient Syracuse + Akragas|Agrigentum + Gela + Selinus + Himera + Messana|Zancle; ITA; ~-740..~900
Tarentum|Taras + Croton|Kroton + Sybaris + Rhegium + Cumae + Neapolis + Thurii + Metapontum + Locri; ITA; ~-750..~500
Magna Graecia; ITA; ~-800..~-200
Massalia|Massilia; FRA; ~-600..~-49
Cyrene|Cyrenaica + Pentapolis; LBY; ~-631..
Olbia + Chersonesus + Panticapaeum; UKR; ~-647..~1400
Sinope + Heraclea Pontica; TUR; ~-700..~-60
Macedonian Empire|Empire of Alexander|Empire of Alexander the Great|Alexander's Empire; GRC TUR EGY IRN IRQ AFG PAK; -336..-304
Argead {Dynasty|Macedonia} + Antigonid {Dynasty|Macedonia|Kingdom|Empire}|Antigonid Macedon; GRC; ~-700..-167
Kingdom of Epirus|Epirus|Molossia|Epirote League; GRC ALB; ~-500..-166
Seleucid {Empire|Kingdom|Dynasty|Syria}|Seleukid Empire; SYR IRQ IRN TUR AFG; -312..-62
Kingdom of Pergamon|Pergamon|Attalid Kingdom|Attalid Dynasty|Attalid Kingdom of Pergamon|Pergamum; TUR; -282..-128
Kingdom of Pontus|Pontus|Pontic Kingdom|Kingdom of Pontos; TUR UKR; ~-300..64
Bithynia|Kingdom of Bithynia; TUR; ~-330..-73
Cappadocia|Kingdom of Cappadocia; TUR; ~-331..17
Galatia; TUR; ~-280..-24
Kingdom of Thrace|Thrace + Odrysian Kingdom + Lysimachian Empire; BGR GRC TUR; ~-500..~46
Illyria|Illyrian Kingdom|Kingdom of Illyria + Ardiaean Kingdom + Dardania|Kingdom of Dardania + Paeonia; ALB HRV MNE SRB MKD; ~-700..~-100
Greco-Bactrian Kingdom|Greco-Bactria|Graeco-Bactrian Kingdom|Bactria|Kingdom of Bactria|Bactrian Kingdom; AFG UZB TJK; ~-560..~-110
Indo-Greek Kingdom|Indo-Greeks|Yavana Kingdom; AFG PAK IND; ~-200..~15
# Rome and Carthage
Ancient Rome|Rome|Roman state; ITA TUR EGY TUN ESP FRA GBR SYR; -752..~640
Rome; ITA
Roman Kingdom|Kingdom of Rome|Regal Rome; ITA; -752..-507
Roman Republic|Republican Rome; ITA TUN TUR ESP FRA GRC; -508..-25
Roman Empire|Imperial Rome|Imperium Romanum; ITA TUR EGY TUN ESP FRA GBR SYR; -43..1453
Western Roman Empire|Western Rome|West Roman Empire; ITA FRA ESP TUN GBR; 285..480
Eastern Roman Empire|East Roman Empire; TUR GRC EGY SYR ITA TUN; 285..1453
Byzantine Empire|Byzantium|Byzantine Greece; TUR GRC EGY SYR ITA TUN BGR; 324..1453
Gallic Empire; FRA GBR ESP DEU; 260..274
Britannic Empire|Carausian Empire; GBR FRA; 286..296
Etruria|Etruscan civilization|Etruscans|Etruscan League|Etruscan city-states; ITA; ~-900..~-50
Veii + Tarquinia|Tarquinii + Caere + Volsinii + Clusium; ITA; ~-900..~-250
Samnium|Samnites + Latium + Latin League + Umbria + Sabines + Lucania + Campania; ITA; ~-900..~500
Alba Longa; ITA; ~-1150..~-600
Carthage|Ancient Carthage|Carthaginian Empire|Punic Empire|Carthaginian Republic|Punic Carthage; TUN ITA ESP DZA LBY; -814..-145
Carthage; TUN
Numidia|Kingdom of Numidia; DZA TUN; ~-250..~40
Mauretania|Kingdom of Mauretania; MAR DZA; ~-250..~430
Garamantes|Garamantia; LBY; ~-500..~700
Gaul|Transalpine Gaul|Roman Gaul|Gallia; FRA BEL CHE; ~-600..~500
Cisalpine Gaul; ITA; ~-391..-41
Hispania|Roman Spain + Celtiberia + Lusitania; ESP PRT; ~-300..~470
Dacia|Kingdom of Dacia|Dacian Kingdom|Roman Dacia; ROU; ~-170..~275
Pannonia + Noricum + Kingdom of Noricum + Raetia; AUT HUN HRV; ~-400..~480
Moesia + Illyricum; SRB BGR HRV; ~-167..~640
Germania|Magna Germania; DEU NLD POL; ~-100..~500
Roman Africa|Africa Proconsularis|Africa Province; TUN LBY DZA; -145..698
Asia Province|Roman Asia + Roman Syria + Arabia Petraea + Roman Armenia; TUR SYR JOR ARM; -133..~640
Tartessos|Tartessus; ESP; ~-1000..~-500
Scythia|Scythian Kingdom|Scythians; UKR RUS KAZ; ~-900..~300
Sarmatia|Sarmatians; UKR RUS; ~-500..~450
Gothic Kingdom|Goths + Oium + Getae; UKR ROU; ~-500..~400
Suebi + Marcomanni + Kingdom of the Gepids|Gepids|Gepid Kingdom + Rugiland + Kingdom of Odoacer + Herulian Kingdom; AUT HUN ROU CZE ITA; ~-60..~570
Vandal Kingdom|Kingdom of the Vandals|Kingdom of the Vandals and Alans|Vandal Africa; TUN DZA ITA; ~409..534
Kingdom of Altava|Mauro-Roman Kingdom|Kingdom of the Moors and Romans; DZA MAR; ~427..~710
Alans|Alan Kingdom|Alan Kingdom of Lusitania; PRT ESP TUN; ~409..~426
# Iran and the Caucasus
Achaemenid {Empire|Persia|Dynasty|Persian Empire}|First Persian Empire|Persian Empire|Achaemenid; IRN IRQ TUR EGY AFG GRC PAK; ~-705..-329
Parthian Empire|Parthia|Arsacid Empire|Arsacid Dynasty|Parthian Iran; IRN IRQ TKM; -247..~228
Sasanian {Empire|Persia|Dynasty|Iran|Persian Empire}|Sassanid {Empire|Persia|Dynasty|Iran|Persian Empire}|Sassanian {Empire|Dynasty|Persia}|Second Persian Empire|Neo-Persian Empire|Sasanid Empire; IRN IRQ AFG YEM EGY; 224..651
Persian Empire; IRN IRQ TUR EGY AFG
Persia|Iran; IRN
Elymais + Persis|Kingdom of Persis + Atropatene|Media Atropatene + Margiana + Hyrcania + Sogdia|Sogdiana + Chorasmia|Khwarazm|Khwarezm|Khorezm + Arachosia + Drangiana; IRN TKM UZB AFG; ~-700..~1000
Indo-Parthian Kingdom|Suren Kingdom + Indo-Scythian Kingdom|Indo-Scythians|Saka Kingdom; AFG PAK IND; ~-150..~400
Kingdom of Armenia|Armenia|Armenian Kingdom|Artaxiad Armenia|Arsacid Armenia|Kingdom of Greater Armenia|Greater Armenia|Armenian Empire|Orontid Armenia|Satrapy of Armenia; ARM TUR; ~-570..428
Lesser Armenia + Sophene|Kingdom of Sophene|Sasanian Armenia + Persian Armenia; ARM TUR; ~-330..~650
Kingdom of Iberia|Iberia|Caucasian Iberia|Kartli; GEO; ~-302..~580
Colchis|Kingdom of Colchis|Lazica|Kingdom of Lazica|Egrisi; GEO; ~-1300..~700
Caucasian Albania|Aghwank|Arran; AZE RUS; ~-200..~830
`;
