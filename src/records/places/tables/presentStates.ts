/** The states and territories of today, with what they are called beside the names of ISO 3166-1. */
export const PRESENT_STATES = `
# Africa
Algeria / People's Democratic Republic of Algeria|Algérie|Al-Jazair; DZA
Angola / Republic of Angola; AGO
Benin / Republic of Benin; BEN; (1975..)
Botswana / Republic of Botswana; BWA
Burkina Faso / Burkina; BFA
Burundi / Republic of Burundi; BDI
Cameroon / Republic of Cameroon|Cameroun; CMR
Cape Verde|Cabo Verde / Republic of Cabo Verde|Republic of Cape Verde; CPV
Central African Republic / CAR|République centrafricaine; CAF
Chad / Republic of Chad|Tchad; TCD
Comoros / Union of the Comoros|Comoro Islands; COM
DR Congo|Democratic Republic of the Congo|Congo-Kinshasa / DRC|Democratic Republic of Congo|Congo, Democratic Republic of the; COD
Congo; COG COD
Republic of the Congo|Congo-Brazzaville / Republic of Congo|Congo Republic; COG; 1960..
Djibouti / Republic of Djibouti; DJI
Egypt / Arab Republic of Egypt|Misr; EGY; (1953..)
Equatorial Guinea / Republic of Equatorial Guinea; GNQ
Eritrea / State of Eritrea; ERI
Eswatini / Kingdom of Eswatini; SWZ; (2018..)
Swaziland / Kingdom of Swaziland; SWZ; (..2018)
Ethiopia / Federal Democratic Republic of Ethiopia; ETH
Gabon / Gabonese Republic; GAB
The Gambia|Gambia / Republic of the Gambia|Islamic Republic of the Gambia; GMB
Ghana / Republic of Ghana; GHA
Guinea / Republic of Guinea|Guinea-Conakry|Guinée; GIN
Guinea-Bissau / Republic of Guinea-Bissau; GNB
Ivory Coast|Côte d'Ivoire / Republic of Côte d'Ivoire|Republic of the Ivory Coast; CIV
Kenya / Republic of Kenya; KEN
Lesotho / Kingdom of Lesotho; LSO
Liberia / Republic of Liberia; LBR
Libya / State of Libya|Libyan Arab Jamahiriya|Great Socialist People's Libyan Arab Jamahiriya|Libyan Arab Republic; LBY
Madagascar / Republic of Madagascar; MDG
Malawi / Republic of Malawi; MWI
Mali / Republic of Mali; MLI
Mauritania / Islamic Republic of Mauritania; MRT
Mauritius / Republic of Mauritius; MUS
Mayotte; MYT
Morocco / Kingdom of Morocco|Maroc|Al-Maghrib; MAR
Mozambique / Republic of Mozambique|Moçambique; MOZ
Namibia / Republic of Namibia; NAM
Niger / Republic of Niger|Republic of the Niger; NER
Nigeria / Federal Republic of Nigeria; NGA
Réunion; REU
Rwanda / Republic of Rwanda; RWA
São Tomé and Príncipe|Sao Tome and Principe / Democratic Republic of São Tomé and Príncipe; STP
Senegal / Republic of Senegal|Sénégal; SEN
Seychelles / Republic of Seychelles; SYC
Sierra Leone / Republic of Sierra Leone; SLE
Somalia / Federal Republic of Somalia|Somali Republic|Somali Democratic Republic; SOM
Somaliland / Republic of Somaliland; SOM
South Africa / Republic of South Africa|RSA|Suid-Afrika; ZAF
South Sudan / Republic of South Sudan; SSD; 2011..!
Sudan / Republic of the Sudan|Republic of Sudan|Democratic Republic of the Sudan; SDN SSD
Tanzania / United Republic of Tanzania; TZA; 1964..!
Togo / Togolese Republic; TGO
Tunisia / Tunisian Republic|Republic of Tunisia|Tunisie; TUN
Uganda / Republic of Uganda; UGA
Western Sahara|Sahrawi Arab Democratic Republic / SADR|Sahrawi Republic; ESH
Zambia / Republic of Zambia; ZMB
Zimbabwe / Republic of Zimbabwe; ZWE; 1980..!
Saint Helena / Saint Helena, Ascension and Tristan da Cunha; SHN
Ascension Island; SHN
Tristan da Cunha; SHN

# The Americas
Anguilla; AIA
Antigua and Barbuda|Antigua; ATG
Argentina / Argentine Republic|The Argentine; ARG
Aruba; ABW
The Bahamas|Bahamas / Commonwealth of the Bahamas; BHS
Barbados; BRB
Belize; BLZ
Bermuda; BMU
Bolivia / Plurinational State of Bolivia|Republic of Bolivia; BOL
Brazil / Federative Republic of Brazil|Republic of the United States of Brazil|Brasil; BRA; (1889..)
British Virgin Islands / Virgin Islands (British)|BVI; VGB
Canada / Dominion of Canada; CAN; (1867..)
Cayman Islands; CYM
Chile / Republic of Chile; CHL
Colombia / Republic of Colombia; COL; (1886..)
Costa Rica / Republic of Costa Rica; CRI
Cuba / Republic of Cuba; CUB; (1902..)
Curaçao; CUW
Dominica / Commonwealth of Dominica; DMA
Dominican Republic / República Dominicana; DOM
Ecuador / Republic of Ecuador; ECU
El Salvador / Republic of El Salvador|Salvador; SLV
Falkland Islands|Falklands / Malvinas|Islas Malvinas|Falkland Islands (Malvinas); FLK
French Guiana / Guyane; GUF
Greenland / Kalaallit Nunaat; GRL
Grenada; GRD
Guadeloupe; GLP
Guatemala / Republic of Guatemala; GTM
Guyana / Co-operative Republic of Guyana; GUY
Haiti / Republic of Haiti|Hayti|Haïti; HTI
Honduras / Republic of Honduras; HND
Jamaica; JAM
Martinique; MTQ
Mexico / United Mexican States|Estados Unidos Mexicanos|México; MEX
Montserrat; MSR
Nicaragua / Republic of Nicaragua; NIC
Panama / Republic of Panama; PAN; (1903..)
Paraguay / Republic of Paraguay; PRY
Peru / Republic of Peru; PER
Puerto Rico / Commonwealth of Puerto Rico|Porto Rico; PRI
Saint Barthélemy; BLM
Saint Kitts and Nevis|Saint Christopher and Nevis / Federation of Saint Kitts and Nevis; KNA
Saint Lucia; LCA
Saint Martin / Saint Martin (French part); MAF
Saint Pierre and Miquelon; SPM
Saint Vincent and the Grenadines|Saint Vincent; VCT
Sint Maarten / Sint Maarten (Dutch part); SXM
South Georgia|South Georgia and the South Sandwich Islands; SGS
Suriname / Republic of Suriname|Surinam; SUR
Trinidad and Tobago|Trinidad / Republic of Trinidad and Tobago; TTO
Turks and Caicos Islands; TCA
United States / USA|US|United States of America|America; USA; (1776..)
US Virgin Islands / United States Virgin Islands|Virgin Islands (U.S.)|Virgin Islands of the United States; VIR
Uruguay / Eastern Republic of Uruguay|Oriental Republic of Uruguay; URY
Venezuela / Bolivarian Republic of Venezuela|Republic of Venezuela|United States of Venezuela; VEN

# Asia
Abkhazia / Republic of Abkhazia; GEO
Afghanistan / Islamic Republic of Afghanistan; AFG
Armenia / Republic of Armenia|Hayastan; ARM; (1991..)
Azerbaijan / Republic of Azerbaijan; AZE; (1991..)
Bahrain / Kingdom of Bahrain; BHR
Bangladesh / People's Republic of Bangladesh; BGD; 1971..!
Bhutan / Kingdom of Bhutan; BTN
Brunei / Brunei Darussalam|Nation of Brunei; BRN
Burma / Union of Burma|Republic of the Union of Burma|Socialist Republic of the Union of Burma; MMR; (..1989)
Myanmar / Republic of the Union of Myanmar|Union of Myanmar; MMR; (1989..)
Cambodia / Kingdom of Cambodia|Cambodge; KHM
China / Zhongguo; CHN
China / People's Republic of China|PRC|PR China|Communist China|Red China; CHN; 1949..
Cyprus / Republic of Cyprus; CYP
East Timor|Timor-Leste / Democratic Republic of Timor-Leste|Democratic Republic of East Timor; TLS
Georgia / Republic of Georgia|Sakartvelo; GEO; (1991..)
Hong Kong / Hong Kong SAR|British Hong Kong; HKG
India / Republic of India|Bharat|Dominion of India|Union of India; IND; (1947..)
Indonesia / Republic of Indonesia; IDN; (1945..)
Iran / Islamic Republic of Iran; IRN; (1935..)
Iraq / Republic of Iraq|Irak; IRQ
Israel / State of Israel; ISR; 1948..!
Japan / State of Japan|Nippon|Nihon; JPN
Jordan / Hashemite Kingdom of Jordan|Kingdom of Jordan; JOR
Kazakhstan / Republic of Kazakhstan; KAZ
Korea; KOR PRK
Kuwait / State of Kuwait; KWT
Kyrgyzstan / Kyrgyz Republic|Kirghizia|Kirgizia; KGZ
Laos / Lao People's Democratic Republic|Lao PDR|Lao; LAO
Lebanon / Lebanese Republic|Republic of Lebanon|Liban; LBN
Macau|Macao / Macau SAR|Portuguese Macau; MAC
Malaysia / Federation of Malaysia; MYS
Maldives|The Maldives / Republic of Maldives|Maldive Islands; MDV
Mongolia; MNG
Nagorno-Karabakh|Artsakh / Republic of Artsakh|Nagorno-Karabakh Republic; AZE
Nepal / Federal Democratic Republic of Nepal; NPL
Northern Cyprus / Turkish Republic of Northern Cyprus|TRNC; CYP
North Korea / Democratic People's Republic of Korea|DPRK|DPR Korea; PRK; 1948..!
Oman / Sultanate of Oman; OMN
Pakistan / Islamic Republic of Pakistan|Dominion of Pakistan; PAK; 1947..!
Palestine|State of Palestine / Palestinian Authority|Palestinian Territories|Occupied Palestinian Territory; PSE
Philippines|The Philippines / Republic of the Philippines|Filipinas|Pilipinas; PHL; (1946..)
Qatar / State of Qatar; QAT
Saudi Arabia / Kingdom of Saudi Arabia|KSA; SAU; (1932..)
Singapore / Republic of Singapore; SGP
South Korea / Republic of Korea|ROK|Hanguk; KOR; 1948..!
South Ossetia / Republic of South Ossetia; GEO
Sri Lanka / Democratic Socialist Republic of Sri Lanka; LKA; (1972..)
Syria / Syrian Arab Republic|Syrian Republic; SYR
Taiwan / Taiwan, Province of China|Chinese Taipei|Nationalist China (Taiwan)|Free China; TWN; (1949..)
Republic of China / ROC; TWN CHN; 1912..
Tajikistan / Republic of Tajikistan|Tadzhikistan; TJK
Thailand / Kingdom of Thailand; THA
Turkey|Türkiye / Republic of Turkey|Republic of Türkiye|Turkish Republic; TUR; (1923..)
Turkmenistan / Turkmenia; TKM
United Arab Emirates / UAE|Emirates; ARE; (1971..)
Uzbekistan / Republic of Uzbekistan; UZB
Vietnam|Viet Nam / Socialist Republic of Vietnam|SRV; VNM; (1976..)
Yemen / Republic of Yemen; YEM

# Europe
Åland|Åland Islands; ALA
Albania / Republic of Albania|Shqipëria; ALB; (1912..)
Andorra / Principality of Andorra; AND
Austria / Republic of Austria|Österreich; AUT
Belarus / Republic of Belarus|Byelorussia|Belorussia|White Russia; BLR
Belgium / Kingdom of Belgium|Belgique|België; BEL; (1830..)
Bosnia and Herzegovina|Bosnia / BiH|Bosnia-Herzegovina|Republic of Bosnia and Herzegovina; BIH
Bulgaria / Republic of Bulgaria; BGR
Crete; GRC
Croatia / Republic of Croatia|Hrvatska; HRV
Czech Republic|Czechia / ČR|Česko; CZE; 1993..!
Denmark / Danmark; DNK
England; GBR
Estonia / Republic of Estonia|Eesti; EST
Faroe Islands / Faeroe Islands|Føroyar; FRO
Finland / Republic of Finland|Suomi; FIN
France / French Republic|République française; FRA
Germany / Deutschland; DEU
Germany / Federal Republic of Germany|FRG|BRD|Bundesrepublik Deutschland|Bundesrepublik; DEU; 1990..
Gibraltar; GIB
Greece / Hellenic Republic|Hellas|Ellada; GRC; (1830..)
Guernsey; GGY
Hungary / Republic of Hungary|Magyarország; HUN
Iceland / Republic of Iceland|Ísland; ISL
Ireland / Éire; IRL
Ireland / Republic of Ireland; IRL; 1922..
Isle of Man / Mann; IMN
Italy / Italian Republic|Italia; ITA
Jersey; JEY
Kosovo / Republic of Kosovo; SRB
Latvia / Republic of Latvia|Latvija; LVA
Liechtenstein / Principality of Liechtenstein; LIE
Lithuania / Republic of Lithuania|Lietuva; LTU
Luxembourg / Grand Duchy of Luxembourg|Luxemburg|Luxembourg Grand Duchy; LUX
Malta / Republic of Malta; MLT
Moldova / Republic of Moldova; MDA
Monaco / Principality of Monaco; MCO
Montenegro / Crna Gora; MNE
Netherlands|The Netherlands / Holland|Kingdom of the Netherlands|Nederland; NLD; (1815..)
North Macedonia / Republic of North Macedonia; MKD; (2019..)
Macedonia / Republic of Macedonia|FYROM|Former Yugoslav Republic of Macedonia; MKD; (1991..)
Ulster; GBR IRL
Northern Ireland; GBR; 1921..!
Norway / Norge; NOR
Poland / Republic of Poland|Polska; POL
Portugal / Portuguese Republic; PRT
Romania / Rumania|Roumania|România; ROU
Russia / Russian Federation|Rossiya; RUS; (1991..)
Sicily; ITA
Siberia; RUS KAZ
San Marino / Republic of San Marino; SMR
Scotland; GBR
Serbia / Republic of Serbia|Srbija; SRB
Slovakia / Slovak Republic|Slovensko; SVK; (1993..)
Slovenia / Republic of Slovenia|Slovenija; SVN
Sovereign Military Order of Malta / SMOM; ITA
Spain / Kingdom of Spain|España; ESP; (1975..)
Svalbard|Spitsbergen; SJM
Sweden / Sverige; SWE
Switzerland / Swiss Confederation|Schweiz|Suisse|Svizzera|Helvetia; CHE; (1848..)
Transnistria / Pridnestrovian Moldavian Republic|Transdniestria; MDA
Ukraine / Ukraina|The Ukraine; UKR; (1991..)
United Kingdom|United Kingdom of Great Britain and Ireland / UK|Great Britain|Britain|GB|United Kingdom of Great Britain and Northern Ireland; GBR IRL; (1801..)
Vatican City|Holy See|Vatican / Vatican City State|Vatican State; VAT; (1929..)
Wales / Cymru; GBR

# Oceania and the poles
American Samoa; ASM
Antarctica; ATA
Australia / Commonwealth of Australia; AUS; (1901..)
Christmas Island; CXR
Cocos Islands|Cocos (Keeling) Islands|Keeling Islands; CCK
Cook Islands; COK
Easter Island / Rapa Nui; CHL PYF
Fiji / Republic of Fiji|Fiji Islands; FJI
French Polynesia; PYF
Guam; GUM
Kiribati / Republic of Kiribati; KIR
Marshall Islands / Republic of the Marshall Islands; MHL
Micronesia|Federated States of Micronesia / FSM; FSM
Nauru / Republic of Nauru; NRU
New Caledonia / Nouvelle-Calédonie; NCL
New Zealand / Aotearoa; NZL
Niue; NIU
Norfolk Island; NFK
Northern Mariana Islands; MNP
Palau / Republic of Palau|Belau; PLW
Papua New Guinea / PNG|Independent State of Papua New Guinea; PNG
Pitcairn Islands|Pitcairn; PCN
Samoa / Independent State of Samoa; WSM
Solomon Islands; SLB
Tokelau; TKL
Tonga / Kingdom of Tonga; TON
Tuvalu; TUV
Vanuatu / Republic of Vanuatu; VUT
Wallis and Futuna; WLF
`;
