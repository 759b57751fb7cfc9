import type { BenchRow } from "../row";
import { adviceRows } from "./advice";
import { assignmentRows } from "./assignment";
import { row as autosave } from "./autosave";
import { row as cachedPage } from "./cached-page";
import { row as coldPage, floodRow as flood } from "./cold-page";
import { row as importPeople } from "./import-people";
import { judgingPages } from "./judging-pages";
import { deepRow as deepList, row as longList } from "./long-list";
import { row as nearDuplicates } from "./near-duplicates";
import { row as saveScore } from "./save-score";
import { row as search } from "./search";
import { row as submit } from "./submit";
import { row as upload } from "./upload";
import { row as verify } from "./verify";

export const rows: BenchRow[] = [
  cachedPage,
  coldPage,
  flood,
  longList,
  deepList,
  search,
  nearDuplicates,
  autosave,
  submit,
  saveScore,
  ...judgingPages,
  upload,
  importPeople,
  verify,
  ...assignmentRows,
  ...adviceRows,
];
