import type { BenchRow } from "../row";
import { row as autosave } from "./autosave";
import { row as cachedPage } from "./cached-page";
import { deepRow as deepList, row as longList } from "./long-list";
import { row as nearDuplicates } from "./near-duplicates";
import { row as saveScore } from "./save-score";
import { row as search } from "./search";
import { row as submit } from "./submit";
import { row as upload } from "./upload";

export const rows: BenchRow[] = [
  cachedPage,
  longList,
  deepList,
  search,
  nearDuplicates,
  autosave,
  submit,
  saveScore,
  upload,
];
