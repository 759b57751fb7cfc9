import type { BenchRow } from "../row";
import { row as cachedPage } from "./cached-page";
import { deepRow as deepList, row as longList } from "./long-list";
import { row as saveScore } from "./save-score";

export const rows: BenchRow[] = [cachedPage, longList, deepList, saveScore];
