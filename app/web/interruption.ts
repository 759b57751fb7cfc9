import { createContext } from "react";
import type { Trouble } from "./trouble";

/** A request that the database or the disk failed: what was sent, so that it can be sent again. */
export type Interruption = {
  trouble: Trouble;
  path: string;
  isForm: boolean;
  /** Undefined where the form has to be filled in anew: it held a password or files. */
  fields: Array<[string, string]> | undefined;
};

export const InterruptionContext = createContext<Interruption | undefined>(undefined);
