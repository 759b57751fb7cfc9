import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { lookAlikes, oneLine, withPlainMarks } from "./line";

/**
 * Whether a text that was kept as one line holds what was typed, in whatever case and with whatever quotes and hyphens;
 * "%" and "_" stand for themselves.
 */
export function contains(text: SQLWrapper, typed: string): SQL {
  const pattern = `%${withPlainMarks(oneLine(typed)).replace(/[\\%_]/g, "\\$&")}%`;
  return sql`${foldedColumn(text)} like ${pattern} escape '\\'`;
}

function foldedColumn(text: SQLWrapper): SQL {
  const marks = lookAlikes.flatMap(([marks, plain]) => [...marks].map((mark) => [mark, plain] as const));
  return marks.reduce((column, [mark, plain]) => sql`replace(${column}, ${mark}, ${plain})`, sql`lower(${text})`);
}
