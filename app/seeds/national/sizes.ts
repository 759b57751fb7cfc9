export type NationalOptions = {
  /** How many proposals were begun; everything else follows in the proportions of the national competition of 2022. */
  size?: number | undefined;
  /** Every sheet is in: the stage could be closed. */
  finished?: boolean | undefined;
};

const nationalSize = 3_478;

const proposalsPerUnit = 8;
const fewestJudges = 8;

export type Sizes = { begun: number; submitted: number; eligible: number; judges: number; units: number };

export function sizesFor(begun: number = nationalSize): Sizes {
  const share = (of: number) => Math.round((begun * of) / nationalSize);
  return {
    begun,
    submitted: share(2_454),
    eligible: share(1_917),
    judges: Math.max(fewestJudges, share(60)),
    units: Math.ceil(begun / proposalsPerUnit),
  };
}
