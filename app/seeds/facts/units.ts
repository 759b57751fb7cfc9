import type { UnitFact } from "./unit-fact";
import { echelonOne, echelonTwo } from "./units-central";
import { formerUnits } from "./units-former";
import { institutes } from "./units-institutes";
import { integratedSentra, sentraInTheEast, sentraInTheWest } from "./units-sentra";

/** The ministry's 81 work units of today, a parent always before those below it. */
export const currentUnits: UnitFact[] = [
  ...echelonOne,
  ...echelonTwo,
  ...institutes,
  ...integratedSentra,
  ...sentraInTheWest,
  ...sentraInTheEast,
];

export const unitFacts: UnitFact[] = [...currentUnits, ...formerUnits];
