import type { ComponentProps } from "react";
import { ProposalPaper } from "./proposal-paper";
import { ReceiptPaper } from "./receipt-paper";
import { Roll } from "./roll";

/** The papers by name. Each is made of plain data, so that another thread can be asked for it. */
export const papers = { proposal: ProposalPaper, receipt: ReceiptPaper, roll: Roll };

type Papers = typeof papers;

export type PaperOrder = {
  [Name in keyof Papers]: { paper: Name; content: ComponentProps<Papers[Name]> };
}[keyof Papers];
