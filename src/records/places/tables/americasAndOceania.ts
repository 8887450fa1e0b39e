/** States and colonies of the Americas and of Oceania that are no more. */
export const AMERICAS_AND_OCEANIA = `
# before Columbus
Aztec {Empire|Confederacy|Civilization}|Triple Alliance|Mexica Empire|Aztec Triple Alliance|Aztecs; MEX; 1428..1521
Tenochtitlan|Mexico-Tenochtitlan + Tlatelolco + Texcoco + Acolhuacan + Tlacopan + Azcapotzalco + Tepanec Empire|Tepanecs + Chalco + Xochimilco + Culhuacan; MEX; ~1000..1521
Tlaxcala|Tlaxcallan|Republic of Tlaxcala|Confederacy of Tlaxcala|Kingdom of Tlaxcala; MEX; ~1348..1824
Tarascan {State|Empire|Kingdom}|Purépecha Empire|Purépecha|Kingdom of Michoacán|P'urhépecha; MEX; ~1300..1530
Toltec Empire|Toltecs|Toltec {Civilization|Kingdom} + Tula + Tollan; MEX; ~674..~1175
Teotihuacan|Teotihuacán|Teotihuacan Civilization|Teotihuacan Empire; MEX; ~-200..~750
Olmec|Olmecs|Olmec Civilization|Olmec Heartland + La Venta + San Lorenzo; MEX; ~-1600..~-300
Zapotec Civilization|Zapotec|Zapotecs|Zapotec Kingdom + Monte Albán|Monte Alban + Zaachila + Mixtec|Mixtecs|Mixtec Kingdom|Mixtec Civilization + Tututepec + Tilantongo + Totonacapan|Totonac + El Tajín + Cempoala + Huastec Civilization|Huastecs + Cholula + Cantona + Xochicalco + Colima + Chichimeca + Otomi Kingdom + Xaltocan; MEX; ~-700..1595
Maya Civilization|Maya|Maya city-states|Mayan Civilization|Maya Empire|Mayas|Maya Kingdoms|Classic Maya|Ancient Maya; MEX GTM BLZ HND; ~-2000..1697
Tikal + Mutul + Calakmul + Snake Kingdom + Kaan|Kaan Kingdom + Palenque + Lakamha + Copán|Copan + Yaxchilan|Yaxchilán + Quiriguá|Quirigua + Caracol + Piedras Negras + Bonampak + Naranjo + Dos Pilas + El Mirador + Kaminaljuyu + Uaxactun + Seibal + Uxmal + Chichen Itza|Chichén Itzá + Mayapan|Mayapán|League of Mayapan + Cobá|Coba + Toniná|Tonina + Itza Kingdom|Petén Itzá Kingdom + Nojpetén + Tayasal + Izamal; MEX GTM BLZ HND; ~-1000..1697
K'iche' Kingdom + Kʼicheʼ Kingdom of Qʼumarkaj + Quiché Kingdom|Quiche Kingdom + Kingdom of Q'umarkaj + Kaqchikel Kingdom|Kaqchikel + Iximche + Mam + Zaculeu + Tz'utujil Kingdom + Pipil + Cuzcatlan|Lordship of Cuzcatlan + Cuscatlán + Chajoma; GTM SLV; ~1000..1530
Inca Empire|Inca|Incan Empire|Tawantinsuyu|Tahuantinsuyo|Incas|Inka Empire|Inca Civilization|Empire of the Incas; PER ECU BOL CHL ARG COL; ~1438..1572!
Kingdom of Cusco|Cusco + Kingdom of Cuzco|Cuzco; PER; ~1197..1438
Neo-Inca State|Vilcabamba|Neo-Inca Kingdom; PER; 1537..1572
Chimú Empire|Chimor|Kingdom of Chimor|Chimu Empire|Chimú|Chimu|Chimú Kingdom; PER; ~900..1470
Wari Empire|Huari Empire|Wari|Huari|Wari Civilization; PER; ~500..~1100
Tiwanaku|Tiahuanaco|Tiwanaku Empire|Tiwanaku Civilization|Tiahuanaco Empire; BOL PER CHL; ~-110..~1150
Moche|Moche Civilization|Mochica|Moche Culture|Moche Kingdom + Nazca|Nazca Civilization|Nazca Culture + Nasca + Chavín|Chavín Civilization|Chavín Culture|Chavin + Norte Chico + Caral|Caral Civilization|Caral–Supe + Paracas + Sicán|Sican + Lambayeque + Chincha Kingdom|Chincha + Chanka|Chancas + Chachapoya|Chachapoyas + Aymara Kingdoms + Qulla Kingdom + Lupaca + Colla Kingdom; PER BOL; ~-3500..1572
Muisca Confederation|Muisca|Hunza (Muisca) + Chibcha + Zipa|Zipazgo + Zaque + Bacatá + Tairona + Tayrona + Quimbaya; COL; ~200..1600
Kingdom of Quito|Quitu + Cañari + Caras + Valdivia; ECU; ~-3500..1500
Mapuche + Araucanía|Araucania + Wallmapu; CHL ARG; ~600..1885
Kingdom of Araucanía and Patagonia|Kingdom of Araucania and Patagonia; CHL ARG; 1860..1862
Guaraní + Jesuit Missions of Paraguay|Jesuit Reductions + Tupi; PRY BRA ARG; ~1000..1768
Taíno Chiefdoms|Taíno + Cacicazgos of Hispaniola + Borinquen + Marién + Xaragua + Maguana + Higüey; DOM HTI PRI CUB; ~800..1530
Cahokia + Mississippian Culture|Mississippian|Mississippians + Coosa|Coosa Chiefdom|Natchez Chiefdom + Etowah + Moundville + Cofitachequi + Apalachee + Calusa + Natchez + Plaquemine; USA; ~700..1763
Chaco Canyon + Ancestral Puebloans|Pueblo + Anasazi + Hohokam + Mogollon + Hopewell + Adena + Poverty Point; USA; ~-1700..1700
Iroquois Confederacy|Haudenosaunee|Five Nations|Six Nations|Iroquois League|League of the Iroquois|Iroquois|Haudenosaunee Confederacy|Iroquois Confederation; USA CAN; ~1142..
Powhatan Confederacy|Powhatan + Tsenacommacah + Wampanoag Confederacy|Wampanoag + Pequot + Mohegan + Narragansett + Wabanaki Confederacy + Huron-Wendat|Wendat|Huronia|Huron Confederacy + Wyandot + Neutral Confederacy + Council of Three Fires + Tecumseh's Confederacy + Western Confederacy + Northwestern Confederacy + Illinois Confederation; USA CAN; ~1100..
Cherokee Nation|Cherokee + Creek Confederacy|Creek Nation + Muscogee|Muscogee Nation + Choctaw Nation|Choctaw + Chickasaw Nation|Chickasaw + Seminole Nation|Seminole; USA; ~1500..
Great Sioux Nation|Sioux|Sioux Nation + Lakota|Lakota Nation + Comancheria|Comanche|Comanche Empire + Apacheria + Navajo Nation + Blackfoot Confederacy|Blackfoot + Cree + Iron Confederacy + Métis Nation + Haida Nation + Tlingit + Cheyenne + Arapaho + Nez Perce; USA CAN MEX; ~1100..
# North America
Thirteen Colonies|American Colonies|Thirteen American Colonies|British Colonies in America; USA; ..1783!
British America|British North America + British American Colonies; USA CAN JAM BMU; 1583..1907
United Colonies|United Colonies of North America + Second Continental Congress|Continental Congress; USA; 1774..1781
Colony of Virginia|Virginia Colony|Virginia|Dominion of Virginia + Jamestown + Roanoke Colony + Province of Maryland|Maryland + Province of Carolina|Carolina + Province of North Carolina|North Carolina + Province of South Carolina|South Carolina + Province of Georgia|Trustee Georgia|Colony of Georgia + Province of Pennsylvania|Pennsylvania + Delaware Colony|Delaware + Province of New York|New York + Province of New Jersey|New Jersey|East Jersey|West Jersey + Connecticut Colony|Connecticut + New Haven Colony + Saybrook Colony + Colony of Rhode Island and Providence Plantations|Rhode Island|Colony of Rhode Island + Province of New Hampshire|New Hampshire; USA
Plymouth Colony|Plymouth|New Plymouth|Plymouth Plantation; USA; 1606..1691
Massachusetts Bay Colony|Massachusetts Bay|Province of Massachusetts Bay|Massachusetts Colony; USA; 1628..1780
New England|Dominion of New England|New England Confederation|United Colonies of New England + Popham Colony + Province of Maine; USA
New Netherland|New Netherlands + Nieuw-Nederland + New Amsterdam; USA; 1609..1674
New Sweden; USA; 1638..1655
New France|Nouvelle-France + French North America; CAN USA; 1534..1763!
Acadia|Acadie; CAN USA; 1604..1763
French Canada|Canada (New France)|Colony of Canada; CAN; 1535..1763
Louisiana|French Louisiana|Louisiana (New France); USA; 1682..1803
Spanish Louisiana|Louisiana (New Spain); USA; 1762..1803
Louisiana Territory + Orleans Territory|Territory of Orleans + Missouri Territory + Indian Territory + Oregon Country|Oregon Territory + Northwest Territory + Dakota Territory + Utah Territory + New Mexico Territory + Arizona Territory + Washington Territory + Kansas Territory + Nebraska Territory + Idaho Territory + Montana Territory + Wyoming Territory + Colorado Territory + Florida Territory + Alaska Territory|Territory of Alaska + Oklahoma Territory + Territory of Hawaii|Hawaii Territory|Territory of Hawai'i; USA
Spanish Florida|Florida|La Florida|East Florida|West Florida|British Florida|French Florida; USA; 1513..1822
Florida + California + Alaska + Hawaii; USA
Texas; USA MEX
Republic of Texas|Texas Republic; USA; 1836..1846
Spanish Texas + Mexican Texas|Coahuila y Tejas; USA MEX; 1690..1836
Republic of West Florida|Free and Independent State of West Florida + Fredonia|Republic of Fredonia|Fredonian Republic + Republic of the Rio Grande + Republic of Sonora + Republic of Lower California|Republic of Baja California + Republic of Yucatán|Yucatan|Yucatán|Republic of Yucatan + Chan Santa Cruz; USA MEX; 1810..1915
Vermont Republic|Republic of Vermont|Vermont + Republic of New Connecticut; USA; 1777..1791
State of Franklin|Franklin + State of Muskogee + Republic of Indian Stream + Republic of Madawaska + Watauga Association|Watauga + Cumberland Compact + Transylvania Colony + Westsylvania; USA; 1772..1835
California Republic|Republic of California + Bear Flag Republic; USA; 1846..1846
Alta California + Las Californias|Baja California|Spanish California + Santa Fe de Nuevo México|Nuevo México|New Mexico; MEX USA; 1598..1850
State of Deseret|Deseret + Provisional Government of Oregon; USA; 1843..1850
Confederate States of America|Confederate States|Confederacy|CSA|The Confederacy; USA; 1861..1865
United States under the Articles of Confederation + Union (American Civil War) + The Union; USA; 1776..1877
Republic of Hawaii|Republic of Hawai'i; USA; 1893..1898
Kingdom of Hawaii|Hawaiian Kingdom|Hawaiian Islands|Kingdom of Hawai'i|Sandwich Islands|Hawai'i Kingdom; USA; 1795..1898
Provisional Government of Hawaii; USA; 1893..1894
Russian America|Russian Alaska|Russian colonies in America + Fort Ross; USA; 1733..1867
Rupert's Land + Hudson's Bay Company + North-Western Territory + Red River Colony|Red River Settlement + Assiniboia; CAN USA; 1670..1870
Upper Canada|Province of Upper Canada + Lower Canada|Province of Lower Canada; CAN; 1791..1841
Province of Canada|United Canada|United Province of Canada + Canada West + Canada East; CAN; 1841..1867
Province of Quebec|Quebec|Québec; CAN
Republic of Canada|Republic of Lower Canada + Republic of Manitobah + Provisional Government of Saskatchewan; CAN; 1837..1885
Nova Scotia|Colony of Nova Scotia + New Brunswick|Colony of New Brunswick + Prince Edward Island|St. John's Island|Saint John's Island + Cape Breton Island|Cape Breton + British Columbia|Colony of British Columbia + Colony of Vancouver Island|Vancouver Island + Manitoba + Ontario + Alberta + Saskatchewan + Nunavut + Yukon + Northwest Territories; CAN
Newfoundland|Newfoundland Colony|Colony of Newfoundland + Vinland + Terra Nova; CAN
Dominion of Newfoundland; CAN; 1907..1949
Vinland; CAN GRL; ~985..~1050
Norse Greenland|Danish Greenland + Eastern Settlement; GRL; ~985..1979
# Mexico and Central America
New Spain|Viceroyalty of New Spain + Nueva España; MEX USA GTM PHL; 1519..1821!
First Mexican Empire|Mexican Empire|Empire of Mexico; MEX GTM USA; 1821..1823
Second Mexican Empire|Mexican Empire; MEX; 1863..1867
First Mexican Republic|First Federal Republic of Mexico|First Federal Republic; MEX USA; 1823..1835
Centralist Republic of Mexico|Second Federal Republic of Mexico|Centralist Mexico|Restored Republic of Mexico|Porfirian Mexico|Porfiriato + Restored Republic; MEX USA; 1835..1911
New Galicia|Nueva Galicia|Nueva Vizcaya|Nuevo León|Nuevo Reino de León|Nuevo Santander + New Biscay + New Navarre; MEX USA; 1530..1824
Captaincy General of Guatemala|Kingdom of Guatemala|Audiencia of Guatemala|Real Audiencia of Guatemala; GTM CRI HND NIC SLV; 1542..1821
Federal Republic of Central America|United Provinces of Central America|Central American Federation|Central American Republic|Federation of Central America|United States of Central America; GTM HND CRI NIC SLV; 1823..1841
Greater Republic of Central America|Republic of Central America|Federation of Central America (1921)|National Representation of Central America|Confederation of Central America; HND NIC SLV; 1842..1922
Los Altos|State of Los Altos|Republic of Los Altos + Sexto Estado; GTM MEX; 1838..1849
Mosquito Coast|Mosquitia|Mosquito Kingdom|Kingdom of Mosquitia|Miskito Coast|Mosquito Nation + Miskito Kingdom + Walker's Nicaragua; NIC HND; 1625..1894
British Honduras + Belize Settlement|Baymen's Settlement; BLZ; ..1981!
Panama Canal Zone|Canal Zone; PAN; 1903..1979!
Isthmus of Panama|Free State of the Isthmus|Panama State|State of Panama|Sovereign State of Panama + Castilla de Oro + Darien Colony|Darien|Caledonia (Darien) + Republic of Tule + San Blas; PAN; 1509..1925
# the Caribbean
West Indies Federation|Federation of the West Indies; JAM TTO BRB; 1958..1962
British West Indies|West Indies Associated States + British Caribbean + British Leeward Islands|Leeward Islands + British Windward Islands|Windward Islands + Crown Colony of Jamaica|Colony of Jamaica|British Jamaica|Spanish Jamaica; JAM TTO BRB GRD ATG LCA VCT DMA; 1509..1983
Danish West Indies + Danish Virgin Islands + Danish Antilles; VIR; 1672..1917
Swedish Saint Barthélemy; BLM; 1784..1878
French West Indies + French Antilles + Dutch West Indies + Curaçao and Dependencies|Colony of Curaçao and Dependencies + Dutch Antilles + Spanish West Indies + Spanish Caribbean; GLP MTQ CUW ABW CUB; 1492..
Netherlands Antilles + Dutch Caribbean; CUW ABW SXM BES; 1954..2010
Saint-Domingue|French Saint-Domingue|San Domingo|St. Domingue; HTI; ..1804!
Santo Domingo|Captaincy General of Santo Domingo|Spanish Santo Domingo|Colony of Santo Domingo + Hispaniola; DOM HTI; 1492..1865
First Empire of Haiti|Empire of Haiti|First Haitian Empire; HTI; 1804..1806
Second Empire of Haiti|Empire of Haiti|Second Haitian Empire; HTI; 1849..1859
Kingdom of Haiti|State of Haiti; HTI; 1806..1820
Republic of Spanish Haiti|Spanish Haiti|Independent State of Spanish Haiti + Unification of Hispaniola; DOM HTI; 1821..1844
Second Dominican Republic|First Dominican Republic|Third Dominican Republic; DOM; 1844..1965
Spanish Cuba|Captaincy General of Cuba|Colonial Cuba|Republic of Cuba in Arms|Cuba in Arms; CUB; 1492..1902
Republic of Cuba (1902–1959)|Batista's Cuba|United States Military Government in Cuba; CUB; 1898..1959
Captaincy General of Puerto Rico|Spanish Puerto Rico|Republic of Puerto Rico; PRI; 1508..1898
Spanish Trinidad|British Trinidad|Trinidad and Tobago Colony|Crown Colony of Trinidad and Tobago|Tobago + New Courland; TTO; 1498..1962
Republic of Pirates|Nassau Pirate Republic + Colony of the Bahamas|British Bahamas|Crown Colony of the Bahamas; BHS; 1648..1973
Saint Christopher-Nevis-Anguilla|Saint Christopher|Republic of Anguilla + Tortuga + Barbadoes|Colony of Barbados; KNA AIA HTI BRB; 1623..1983
People's Revolutionary Government of Grenada; GRD; 1979..1983
# South America
Viceroyalty of Peru|Spanish Peru|Kingdom of Peru; PER BOL CHL ECU ARG COL PRY; 1542..1824
Viceroyalty of New Granada|Virreinato de Nueva Granada; COL VEN ECU PAN; 1717..1822
New Kingdom of Granada|Nuevo Reino de Granada; COL VEN; 1538..1739
New Granada; COL PAN
Republic of New Granada; COL PAN; 1831..1858
Granadine Confederation; COL PAN; 1858..1863
United States of Colombia; COL PAN; 1863..1886
United Provinces of New Granada|First Republic of New Granada + Free and Independent State of Cundinamarca|Cundinamarca + Patria Boba; COL; 1810..1816
Viceroyalty of the Río de la Plata|Viceroyalty of Rio de la Plata|Viceroyalty of La Plata|Virreinato del Río de la Plata|Viceroyalty of Río de la Plata; ARG URY PRY BOL; 1776..1825
Governorate of the Río de la Plata|Governorate of New Andalusia|Governorate of New Castile|New Andalusia|Governorate of Paraguay|Governorate of New Toledo + New Toledo + New Castile + New León; ARG PER CHL PRY; 1529..1776
United Provinces of the Río de la Plata|United Provinces of Rio de la Plata|United Provinces of South America|United Provinces of La Plata|United Provinces of Río de la Plata; ARG URY BOL; 1810..1831
Argentine Confederation|Confederation of Argentina; ARG; 1831..1861
State of Buenos Aires|Buenos Aires; ARG; 1852..1861
Liga Federal + Federal League|League of the Free Peoples + Republic of Entre Ríos + Republic of Tucumán; ARG URY; 1814..1821
Banda Oriental|Provincia Oriental|Oriental State of Uruguay + Eastern Bank + Cisplatina|Cisplatine Province + Gobierno de la Defensa; URY; 1516..1852
Upper Peru|Alto Perú + Charcas|Real Audiencia of Charcas|Audiencia of Charcas; BOL; 1559..1825
Republic of Bolívar; BOL; 1825..1825
Peru-Bolivian Confederation|Peru-Bolivia Confederation|Peruvian-Bolivian Confederation|Peru–Bolivia; PER BOL; 1836..1839
North Peru|Republic of North Peru + South Peru|Republic of South Peru|Protectorate of Peru; PER; 1821..1839
Gran Colombia|Greater Colombia|Republic of Colombia (Gran Colombia)|Republic of Gran Colombia; COL VEN ECU PAN; 1819..1831!
Captaincy General of Venezuela|Venezuela Province|Klein-Venedig + Little Venice; VEN; 1527..1823
First Republic of Venezuela + Second Republic of Venezuela + Third Republic of Venezuela|American Confederation of Venezuela; VEN; 1810..1819
State of Venezuela|United States of Venezuela; VEN; 1830..1953
Captaincy General of Chile|Kingdom of Chile|Reyno de Chile|Governorate of Chile; CHL; 1541..1818
Patria Vieja + Republic of Chiloé|Socialist Republic of Chile; CHL; 1810..1932
Royal Audience of Quito|Audiencia of Quito|Real Audiencia de Quito|State of Quito + Free Province of Guayaquil|Republic of Guayaquil|Guayaquil; ECU; 1563..1822
Colonial Brazil|Portuguese Brazil|State of Brazil|Principality of Brazil|Viceroyalty of Brazil|Governorate General of Brazil + State of Maranhão + State of Grão-Pará; BRA; 1500..1815
Kingdom of Brazil; BRA; 1815..1822
Empire of Brazil|Brazilian Empire|Imperial Brazil; BRA URY; 1822..1889
First Brazilian Republic|Old Republic of Brazil|Old Republic|Republic of the United States of Brazil|United States of Brazil|New State (Brazil)|Second Brazilian Republic|Brazilian Republic|Third Brazilian Republic + Vargas Era; BRA; 1889..1967
Dutch Brazil|New Holland (Brazil) + French Antarctica|France Antarctique|Antarctic France + Equinoctial France|France Équinoxiale; BRA; 1555..1654
Quilombo dos Palmares|Palmares|Quilombo of Palmares; BRA; ~1580..1710
Riograndense Republic|Rio Grande Republic + Piratini Republic + Juliana Republic + Catarinense Republic + Confederation of the Equator + Bahia Republic + Republic of Acre|Acre + Republic of Independent Guiana|Republic of Independent Guyana + Counani + Canudos; BRA; 1824..1904
British Guiana|Colony of British Guiana + Demerara|Demerara-Essequibo + Essequibo + Berbice; GUY; ..1966!
Dutch Guiana + Dutch Surinam|Surinam Colony|Colony of Suriname; SUR GUY; ..1975!
French Guyana + Inini|Territory of Inini + Cayenne + Equinoctial Guiana; GUF; 1604..
Spanish America|Portuguese America|Spanish South America + Spanish Main; MEX PER COL ARG BRA CUB; 1492..1898
Triple Alliance (Paraguay)|Francia's Paraguay|Republic of Paraguay (1811)|Colonial Paraguay; PRY; 1537..1870
# Australia and the Pacific
New South Wales|Colony of New South Wales; AUS NZL
Van Diemen's Land; AUS; 1642..1856
Colony of [Tasmania + Queensland + Victoria + South Australia|Western Australia + Fiji] + Tasmania + Queensland + Victoria + South Australia + Western Australia + Swan River Colony + Northern Territory + North Australia + Province of South Australia; AUS FJI
New Holland; AUS BRA
Aboriginal Australia|British Australia|Australian Colonies|Dominion of Australia; AUS
Colony of New Zealand|Crown Colony of New Zealand|United Tribes of New Zealand|British New Zealand + New Munster + New Ulster + New Leinster + Māori|Maori; NZL; ~1280..1907
Dominion of New Zealand; NZL; 1907..1986
Kingdom of Tahiti|Tahiti + Otaheite; PYF; ..
Kingdom of Bora Bora|Bora Bora + Kingdom of Raiatea|Raiatea + Kingdom of Huahine|Huahine + Kingdom of Mangareva|Mangareva + Marquesas Islands|Marquesas + Nuku Hiva + French Oceania|French Establishments in Oceania|French Settlements in Oceania + Rimatara + Rurutu + Tuamotu; PYF; ~900..
Kingdom of Rarotonga|Rarotonga + Cook Islands Protectorate|Cook Islands Federation; COK; ~1100..1965
Tuʻi Tonga Empire|Tui Tonga Empire|Tongan Empire|Tu'i Tonga|Tu'i Tonga Empire; TON WSM FJI; ~950..1865
Kingdom of Fiji|British Fiji|Dominion of Fiji|Crown Colony of Fiji + Tui Viti|Confederacy of Independent Kingdoms of Viti|Kingdom of Viti + Bau + Lau + Tovata + Burebasaga + Kubuna; FJI; ~1500..1987
Tuʻi Manuʻa Confederacy|Manu'a|Tui Manu'a Empire|Tuʻi Manuʻa + Kingdom of Samoa|Samoan Kingdom; WSM ASM; ~900..1904
German Samoa; WSM; 1900..1920
Western Samoa|Trust Territory of Western Samoa|Western Samoa Trust Territory; WSM; ..1997
Papua|Territory of Papua + British New Guinea; PNG; 1884..1975
Territory of New Guinea|Trust Territory of New Guinea|Mandated Territory of New Guinea|Mandate of New Guinea; PNG; 1914..1975
Territory of Papua and New Guinea; PNG; 1949..1975
New Guinea; PNG IDN
German New Guinea + Kaiser-Wilhelmsland + Deutsch-Neuguinea + Bismarck Archipelago; PNG MHL FSM PLW NRU MNP; 1884..1919!
North Solomons|Republic of the North Solomons + Bougainville|Autonomous Region of Bougainville + British Solomon Islands|British Solomon Islands Protectorate|German Solomon Islands; PNG SLB; 1885..
New Hebrides|Anglo-French Condominium of the New Hebrides|New Hebrides Condominium + Vemerana|Republic of Vemerana + Tanna + Franceville + Nagriamel Federation; VUT; ..1980!
Gilbert and Ellice Islands|Gilbert and Ellice Islands Colony|Gilbert and Ellice; KIR TUV; 1892..1976!
Gilbert Islands + Ellice Islands + Phoenix Islands + Line Islands; KIR TUV; ..1979
Trust Territory of the Pacific Islands|Pacific Islands Trust Territory|TTPI|US Trust Territory of the Pacific Islands; FSM MHL PLW MNP; 1947..1994
South Seas Mandate|Japanese Mandate for the South Seas|South Seas Mandate of Japan + South Pacific Mandate + Nanyo; FSM MHL PLW MNP; 1914..1947
Caroline Islands|German Caroline Islands + Mariana Islands + Ladrones + Saudeleur Dynasty + Nan Madol + Pohnpei + Yapese Empire|Yap; FSM PLW MNP GUM
British Western Pacific Territories + Territory of Nauru|Nauru Trust Territory|Trust Territory of Nauru; NRU SLB KIR; 1877..1976
Kingdom of Rapa Nui; CHL PYF; ~300..1902
Wallis + Uvea|Kingdom of Uvea + Futuna + Sigave + Alo; WLF; ~1400..
Pitcairn Colony + Norfolk Island Colony|Lord Howe Island; PCN NFK AUS; 1788..
British Antarctic Territory|Australian Antarctic Territory|Chilean Antarctica|Argentine Antarctica + Ross Dependency + Queen Maud Land|Dronning Maud Land|Adélie Land; ATA; 1908..
# regions that stand for a state
Río de la Plata; ARG URY PRY
Guiana|The Guianas; GUY SUR GUF VEN
Massachusetts; USA
`;
