import type { BenchRow } from "../row";
import { row as autosave } from "./autosave";
import { row as cachedPage } from "./cached-page";
import { row as longList } from "./long-list";
import { row as saveScore } from "./save-score";

export const rows: BenchRow[] = [autosave, cachedPage, longList, saveScore];
