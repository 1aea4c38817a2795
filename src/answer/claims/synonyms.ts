import { tokenize } from '../../search/lexical/tokenize.ts'

/** Words that say the same in a statement on trade, one group a line; the first one stands for all. */
const GROUPS: readonly string[] = [
  'export exports exporting ship shipped shipment shipments deliver delivery deliveries supply supplies outflow',
  'import imports importing imported buys purchase purchases bought',
  'ban bans banned prohibit prohibits prohibited prohibition forbid forbids forbidden embargo bar barred outlaw outlawed',
  'restriction restrictions restrict restricted restricts limit limits limited curb curbs control controls controlled',
  'suspend suspended suspension suspends pause paused freeze frozen halt halted halts stoppage stopped',
  'licence licences license licenses licensing licensed permit permits permission',
  'publish published issued issue issues released release announced announce announces unveiled',
  'adopt adopted adopts passed pass enacted approve approved approves',
  'start started starts begin began begins launch launched launches opened open',
  'plant plants factory factories facility facilities refinery refineries site smelter smelters',
  'price prices cost costs priced dear dearer expensive cheap cheaper',
  'tonne tonnes ton tons',
  'company companies firm firms business manufacturer manufacturers maker makers',
  'country countries nation nations state states',
  'raw unprocessed ore ores concentrate concentrates',
  'fund funds funding finance financing financed loan loans credit money invest invested investment',
  'stake share shares equity',
  'own owns owned belong belongs owner owners shareholder shareholders',
  'produce produces produced production output mined mining mine mines makes made make',
  'process processes processed processing refine refines refined refining separate separation separated',
  'need needs demand demands require required requires',
  'keep keeps kept remain remains remained stay stays stayed retain continue continues continued',
  'deny denied denies denial reject rejected rejects dispute disputed',
  'notice notification notified notices notifications announcement',
  'decide decided decides decision ruled rule ruling rulings judgment verdict uphold upheld',
  'room capacity',
  'anonymous unnamed',
  'pitch pitched propose proposed proposal proposes presented',
  'bigger larger biggest largest big large',
  'weight mass',
]

/** The stem that stands for a group, by the stem of each of its words. */
export const SYNONYMS: ReadonlyMap<string, string> = new Map(
  GROUPS.flatMap((group) => {
    const members = tokenize(group)
    return members.map((member) => [member, members[0]!] as const)
  }),
)
