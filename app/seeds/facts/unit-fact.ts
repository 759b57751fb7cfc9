import type { TimeZone, UnitKind } from "db/vocabulary";

export type DatedName = {
  name: string;
  shortName: string;
  /** ISO day. */
  fromOn: string;
  /** ISO day, the last one on which the name held; absent for the name of today. */
  untilOn?: string;
};

export type UnitFact = {
  /** Kebab case and stable: other facts point at it. */
  key: string;
  kind: UnitKind;
  /** The key of the unit above. */
  parent?: string;
  city?: string;
  province?: string;
  timeZone: TimeZone;
  source: "verified" | "general_knowledge";
  names: DatedName[];
};
