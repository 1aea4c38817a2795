/** Nouns of the field that point back where they stand with "the" and without a name, and that end a name's phrase. */
export const HEAD_NOUNS: ReadonlySet<string> = new Set(
  `act agreement amount announcement authority ban bill budget capacity chief clause company control controls corridor country credit
  deadline deal deposit exemption export exports fee fine firm fund funding goal import imports law lender licence license limit list
  loan magnet magnets mine minister money oxide output owner partner penalty plan plant pond price prices producer production programme program
  project projects proposal quota quotas rate refinery regulation report reserve reserves restriction restrictions rule rules ruling
  share site size stake stockpile strategy subsidy summit supplier suspension talks target tariff tariffs tax term threshold
  treaty truce value volume vote votes`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
