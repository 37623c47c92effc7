"""What tells that a name is a place: the countries with their adjectives, and the nouns of geography."""

from __future__ import annotations

# country: its adjectives and peoples, then its other names after a bar
_COUNTRIES = """
Afghanistan: Afghan Afghans
Albania: Albanian Albanians
Algeria: Algerian Algerians
Angola: Angolan Angolans
Argentina: Argentine Argentinian Argentines
Armenia: Armenian Armenians
Australia: Australian Australians
Austria: Austrian Austrians
Azerbaijan: Azerbaijani Azeri Azerbaijanis Azeris
Bahrain: Bahraini Bahrainis
Bangladesh: Bangladeshi Bangladeshis
Belarus: Belarusian Belarusians | Byelorussia
Belgium: Belgian Belgians
Bolivia: Bolivian Bolivians
Bosnia: Bosnian Bosnians
Botswana: Botswanan
Brazil: Brazilian Brazilians
Britain: British Briton Britons | UK U.K. United_Kingdom Great_Britain
Bulgaria: Bulgarian Bulgarians
Burundi: Burundian Burundians
Cambodia: Cambodian Cambodians
Cameroon: Cameroonian Cameroonians
Canada: Canadian Canadians
Chad: Chadian Chadians
Chile: Chilean Chileans
China: Chinese
Colombia: Colombian Colombians
Congo: Congolese | DRC DR_Congo Democratic_Republic_of_the_Congo Republic_of_the_Congo
Costa_Rica: Costa_Rican
Croatia: Croatian Croatians
Cuba: Cuban Cubans
Cyprus: Cypriot Cypriots
Czechia: Czech Czechs | Czech_Republic
Denmark: Danish Danes
Dominican_Republic: Dominican Dominicans
Ecuador: Ecuadorian Ecuadorians
Egypt: Egyptian Egyptians
El_Salvador: Salvadoran Salvadorans
England: English
Eritrea: Eritrean Eritreans
Estonia: Estonian Estonians
Ethiopia: Ethiopian Ethiopians
Fiji: Fijian Fijians
Finland: Finnish Finns
France: French Frenchman
Gaza: Gazan Gazans
Georgia: Georgian Georgians
Germany: German Germans
Ghana: Ghanaian Ghanaians
Greece: Greek Greeks
Guatemala: Guatemalan Guatemalans
Guinea: Guinean Guineans
Haiti: Haitian Haitians
Honduras: Honduran Hondurans
Hungary: Hungarian Hungarians
Iceland: Icelandic Icelander Icelanders
India: Indian Indians
Indonesia: Indonesian Indonesians
Iran: Iranian Iranians
Iraq: Iraqi Iraqis
Ireland: Irish
Israel: Israeli Israelis
Italy: Italian Italians
Jamaica: Jamaican Jamaicans
Japan: Japanese
Jordan: Jordanian Jordanians
Kazakhstan: Kazakh Kazakhs
Kenya: Kenyan Kenyans
Kosovo: Kosovar Kosovars
Kurdistan: Kurdish Kurds
Kuwait: Kuwaiti Kuwaitis
Kyrgyzstan: Kyrgyz
Laos: Laotian
Latvia: Latvian Latvians
Lebanon: Lebanese
Liberia: Liberian Liberians
Libya: Libyan Libyans
Lithuania: Lithuanian Lithuanians
Luxembourg: Luxembourgish
Macedonia: Macedonian Macedonians | North_Macedonia
Malawi: Malawian
Malaysia: Malaysian Malaysians
Mali: Malian Malians
Malta: Maltese
Mexico: Mexican Mexicans
Moldova: Moldovan Moldovans
Monaco: Monegasque
Mongolia: Mongolian Mongolians
Montenegro: Montenegrin Montenegrins
Morocco: Moroccan Moroccans
Mozambique: Mozambican Mozambicans
Myanmar: Burmese | Burma
Namibia: Namibian
Nepal: Nepalese Nepali
Netherlands: Dutch
New_Zealand: New_Zealander New_Zealanders
Nicaragua: Nicaraguan Nicaraguans
Niger: Nigerien
Nigeria: Nigerian Nigerians
North_Korea: North_Korean North_Koreans
Norway: Norwegian Norwegians
Oman: Omani Omanis
Pakistan: Pakistani Pakistanis
Palestine: Palestinian Palestinians
Panama: Panamanian
Papua_New_Guinea: Papuan Papuans
Paraguay: Paraguayan
Peru: Peruvian Peruvians
Philippines: Philippine Filipino Filipinos
Poland: Polish Poles
Portugal: Portuguese
Qatar: Qatari Qataris
Romania: Romanian Romanians
Russia: Russian Russians | Russian_Federation
Rwanda: Rwandan Rwandans
Saudi_Arabia: Saudi Saudis
Scotland: Scottish Scots
Senegal: Senegalese
Serbia: Serbian Serb Serbs
Sierra_Leone: Sierra_Leonean
Singapore: Singaporean
Slovakia: Slovak Slovaks
Slovenia: Slovene Slovenian
Somalia: Somali Somalis
South_Africa: South_African South_Africans
South_Korea: South_Korean South_Koreans
South_Sudan: South_Sudanese
Spain: Spanish Spaniard Spaniards
Sri_Lanka: Sri_Lankan Sri_Lankans
Sudan: Sudanese
Sweden: Swedish Swedes
Switzerland: Swiss
Syria: Syrian Syrians
Taiwan: Taiwanese
Tajikistan: Tajik Tajiks
Tanzania: Tanzanian Tanzanians
Thailand: Thai Thais
Tunisia: Tunisian Tunisians
Turkey: Turkish Turks | Turkiye
Turkmenistan: Turkmen
Uganda: Ugandan Ugandans
Ukraine: Ukrainian Ukrainians
United_Arab_Emirates: Emirati Emiratis | UAE U.A.E. Emirates
United_States: American Americans | US U.S. USA U.S.A. America
Uruguay: Uruguayan
Uzbekistan: Uzbek Uzbeks
Venezuela: Venezuelan Venezuelans
Vietnam: Vietnamese
Wales: Welsh
Yemen: Yemeni Yemenis
Zambia: Zambian Zambians
Zimbabwe: Zimbabwean Zimbabweans
Europe: European Europeans
Africa: African Africans
Asia: Asian Asians
"""

_PLACE_NOUNS = """
airport avenue bay beach boulevard bridge canal canyon cape city coast county creek dam desert district
forest fort gulf harbor harbour heights hill hills island islands isle lake mount mountain mountains
ocean park peninsula plateau port province republic reservoir ridge river road route rue sea sound square
strait street territory town valley village volcano
"""

_PLACE_DESCRIPTIONS = """
airport area borough capital city coast community county dam district governorate hamlet harbour island
lake municipality neighbourhood neighborhood oblast outskirts peninsula prefecture province region
reservoir river settlement suburb territory town township valley village volcano
"""

_STATES = """
Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois
Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi
Missouri Montana Nebraska Nevada New_Hampshire New_Jersey New_Mexico New_York North_Carolina North_Dakota
Ohio Oklahoma Oregon Pennsylvania Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah Vermont
Virginia Washington West_Virginia Wisconsin Wyoming Ontario Quebec Alberta Manitoba Saskatchewan
British_Columbia Nova_Scotia Queensland New_South_Wales Tasmania
"""

STATES = frozenset(name.replace("_", " ") for name in _STATES.split())
"""States and provinces that news puts after a town's name ("Mobile, Alabama")."""

COUNTRY_OF: dict[str, tuple[str, ...]] = {}
"""From a country's name, in any of its forms, to its canonical tokens."""

PEOPLE_OF: dict[str, tuple[str, ...]] = {}
"""From an adjective or a people ("Russian", "Russians") to the canonical tokens of the country."""

for _line in _COUNTRIES.strip().splitlines():
    _country, _, _rest = _line.partition(": ")
    _peoples, _, _others = _rest.partition(" | ")
    _tokens = tuple(_country.casefold().split("_"))
    COUNTRY_OF |= {name.replace("_", " "): _tokens for name in (_country, *_others.split())}
    PEOPLE_OF |= {name.replace("_", " "): _tokens for name in _peoples.split()}

COUNTRY_FORMS = frozenset(COUNTRY_OF.values())

_LEVELS = """
governorate oblast prefecture province region territory
capital city community hamlet municipality settlement town township village
area borough neighborhood neighbourhood outskirts suburb
"""
LEVEL_OF: dict[str, int] = {
    noun: level for level, line in enumerate(_LEVELS.strip().splitlines(), start=1) for noun in line.split()
}
"""How deep a place of that noun lies: one can be in another of a lower number. Countries are 0."""

PLACE_NOUNS = frozenset(_PLACE_NOUNS.split())
PLACE_DESCRIPTIONS = frozenset(_PLACE_DESCRIPTIONS.split())
