/** An organisation, programme, law or place with more than one name. */
export interface NamedEntry {
  key: string
  /** Forms in lower case that are found in any case. */
  forms: readonly string[]
  /** Forms that are words or other names in another case ("MP", "FORGE"), found as written only. */
  exact?: readonly string[]
}

/** Ministries, agencies, unions, laws and programmes, by the names that people use. */
export const ORGANISATIONS: readonly NamedEntry[] = [
  {
    key: 'mofcom',
    forms: [
      'mofcom',
      'ministry of commerce',
      'commerce ministry',
      'chinese ministry of commerce',
      "china 's commerce ministry",
    ],
  },
  { key: 'miit', forms: ['miit', 'ministry of industry and information technology'] },
  { key: 'usgs', forms: ['usgs', 'us geological survey', 'u.s. geological survey', 'geological survey'] },
  { key: 'iea', forms: ['iea', 'international energy agency'] },
  { key: 'wto', forms: ['wto', 'world trade organization', 'world trade organisation'] },
  { key: 'oecd', forms: ['oecd'] },
  {
    key: 'international seabed authority',
    forms: ['international seabed authority', 'seabed authority'],
    exact: ['ISA'],
  },
  { key: 'jogmec', forms: ['jogmec'] },
  { key: 'jare', forms: ['jare', 'japan australia rare earths'] },
  {
    key: 'pentagon',
    forms: [
      'pentagon',
      'dod',
      'department of defense',
      'defense department',
      'us department of defense',
      'department of war',
      'war department',
    ],
  },
  { key: 'white house', forms: ['white house'] },
  { key: 'state department', forms: ['state department', 'department of state'] },
  { key: 'commerce department', forms: ['commerce department', 'department of commerce'] },
  { key: 'energy department', forms: ['energy department', 'department of energy'], exact: ['DOE', 'DoE'] },
  { key: 'office of strategic capital', forms: ['office of strategic capital'], exact: ['OSC'] },
  { key: 'defense logistics agency', forms: ['defense logistics agency', 'dla'] },
  { key: 'national defense stockpile', forms: ['national defense stockpile', 'defense stockpile'], exact: ['NDS'] },
  {
    key: 'export-import bank',
    forms: ['export - import bank', 'us export - import bank', 'exim', 'exim bank', 'us exim'],
  },
  {
    key: 'development finance corporation',
    forms: ['development finance corporation', 'us development finance corporation', 'dfc'],
  },
  { key: 'ustr', forms: ['ustr', 'us trade representative', 'trade representative'] },
  { key: 'european commission', forms: ['european commission', 'eu commission'] },
  { key: 'european court of auditors', forms: ['european court of auditors', 'court of auditors', 'eu auditors'] },
  {
    key: 'critical raw materials act',
    forms: ['critical raw materials act', 'european critical raw materials act', 'crma'],
  },
  {
    key: 'one big beautiful bill act',
    forms: ['one big beautiful bill act', 'one big beautiful bill', 'big beautiful bill', 'obbba'],
  },
  { key: 'defense production act', forms: ['defense production act'], exact: ['DPA'] },
  { key: 'dfars', forms: ['dfars'] },
  { key: 'minerals security partnership', forms: ['minerals security partnership'], exact: ['MSP'] },
  {
    key: 'forge',
    forms: ['forum on resource geostrategic engagement', 'resource geostrategic engagement'],
    exact: ['FORGE'],
  },
  { key: 'pax silica', forms: ['pax silica'] },
  { key: 'project vault', forms: ['project vault'] },
  { key: 'resourceeu', forms: ['resourceeu'] },
  { key: 'quad', forms: ['quad'] },
  { key: 'g7', forms: ['g7', 'group of seven'] },
  { key: 'g20', forms: ['g20'] },
  { key: 'nato', forms: ['nato'] },
  { key: 'united nations', forms: ['united nations'], exact: ['UN'] },
  { key: 'imf', forms: ['imf', 'international monetary fund'] },
  { key: 'world bank', forms: ['world bank'] },
  {
    key: 'kachin independence army',
    forms: [
      'kachin independence army',
      'kachin independence organisation',
      'kachin independence organization',
      'kia',
      'kio',
    ],
  },
  { key: 'irel', forms: ['irel', 'indian rare earths limited'] },
  { key: 'saskatchewan research council', forms: ['saskatchewan research council', 'src'] },
  { key: 'mp materials', forms: ['mp materials'], exact: ['MP', "MP 's"] },
  { key: 'usa rare earth', forms: ['usa rare earth'], exact: ['USAR'] },
  { key: 'us strategic metals', forms: ['us strategic metals'] },
  { key: 'american rare earths', forms: [], exact: ['American Rare Earths'] },
  { key: 'china northern rare earth', forms: ['china northern rare earth', 'northern rare earth'] },
  { key: 'china rare earth group', forms: ['china rare earth group'] },
  { key: 'lynas', forms: ['lynas', 'lynas rare earths'] },
  { key: 'iluka', forms: ['iluka', 'iluka resources'] },
  { key: 'arafura', forms: ['arafura', 'arafura rare earths'] },
  { key: 'noveon', forms: ['noveon', 'noveon magnetics'] },
  { key: 'vulcan elements', forms: ['vulcan elements'], exact: ['Vulcan'] },
  { key: 'energy fuels', forms: ['energy fuels'] },
  { key: 'serra verde', forms: ['serra verde'] },
  { key: 'shenghe', forms: ['shenghe', 'shenghe resources'] },
  { key: 'sojitz', forms: ['sojitz'] },
  { key: 'solvay', forms: ['solvay'] },
  { key: 'neo performance materials', forms: ['neo performance materials', 'neo performance'], exact: ['Neo'] },
  { key: 'vacuumschmelze', forms: ['vacuumschmelze', 'e - vac', 'evac'], exact: ['VAC'] },
  { key: 'toyota tsusho', forms: ['toyota tsusho'] },
  { key: 'unreliable entity list', forms: ['unreliable entity list'], exact: ['UEL'] },
  { key: 'mineral commodity summaries', forms: ['mineral commodity summaries'], exact: ['MCS'] },
  { key: 'inner mongolia', forms: ['inner mongolia', 'inner mongolian'] },
]
