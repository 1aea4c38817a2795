/**
 * Words that stand at the start of a sentence or in a heading with a capital and are no names: question words, function
 * words, common verbs and the common nouns of the field. Lower case.
 */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  `a about above according across actually after afterwards again against ago all almost along already also although always am among an
  and another any anyone anything apart are aren around as aside ask at away back based be because been before being believe below
  besides best better between beyond big bigger both briefly but by bye called came can cannot cheap check cheers claim come
  comes compare compared concerning contrary cool correct could currently day days dear definitely deliveries demand did didn
  do does doesn doing don done down due during each earlier early either else end enough even every everyone everything exactly
  except explain far few fewer fifth fine finally find first five following for forget former four fourth from full further
  generally get give given go going gonna good got great ha had half has hasn have haven having he hello help hence her here hey
  hi high higher him his hmm honestly how however huge hundreds i if imagine importantly in indeed initially inside instead into
  is isn it its just keep know largely last late lately later latest least less let lets like list little lol long look
  looks lots low lower made mainly make makes many may maybe me mean meanwhile might million millions more most mostly much must my
  name nearly neither never nevertheless new news next nice no nobody none nope nor not nothing now of off officially ok okay on
  once one ones only onto or originally other others otherwise our out outside over overall own part people per perhaps please
  possibly previously price prices probably production public quick quite rather read really recently reportedly right roughly
  said same say says second secondly see seriously seven several shall she should show similarly since six size small so some
  somebody someone something soon sorry still such suddenly supposedly sure surely take tell ten than thank thanks that the their
  them then there therefore these they thing think third this those though thousands three through throughout thus to today together
  tomorrow tonight too top total toward true truly try two type typically ultimately under unfortunately unless unlike until
  unlikely up upon us usually very versus via vs want was wasn we well were weren what whatever when whenever where whereas
  whether which while who whole whom whose why will with within without won word wonder worst would write wrong year years yep
  yes yesterday yet you your
  abroad act agreement alloy alloys announcement announcements article ban bans bill buyers capacity chapter chief companies company
  control controls corridor count countries country credit critical customs deal deals decree department deposit dual economic
  element elements executive export exporters exports factory fund funds global governments government heavy import importers imports
  industry international investors law laws licence licences license licenses light loan loans magnet magnets makers market
  materials metal metals mine miners minerals mineral mines mining ministry minister mining national officials ore ores order orders oxide
  oxides permanent phase plan plant plants policy president processing proclamation producers program programme project projects proposed
  quota quotas rare earth earths raw refineries refinery regulation regulations report reports reserve reserves rule rules sanctions scandal
  section separation share shares sintered state stock stockpile strategic summit supplies supply talks tariff tariffs technology
  title ton tonnes tons total trade west western world worldwide wind turbines general licensing suspended suspension yield
  buy build built bring call calls can't consider describe different difference doubt estimate fact facts figure
  guess happy having hear heard hold i'd i'm i've isn't it's keeping list lists mention might most nah note number
  numbers oh opinion paying prove question quote really remember rumor rumour seems sell selling send source sources speaking
  summarise summarize suppose talk using value watch wait whoever wow yeah`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** Endings of words that are hardly ever a name when they start a sentence ("Importing", "Roughly", "Restrictions"). */
export const ORDINARY_ENDINGS = /(?:ing|ly|ions?|ments?|ness|ities|able|ers|ed)$/
