import type { BenchRow } from "../row";
import { row as cachedPage } from "./cached-page";
import { row as longList } from "./long-list";
import { row as saveScore } from "./save-score";
import { row as upload } from "./upload";

export const rows: BenchRow[] = [cachedPage, longList, saveScore, upload];
