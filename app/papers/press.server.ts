import { parentPort } from "node:worker_threads";
import { type DocumentProps, renderToBuffer } from "@react-pdf/renderer";
import { createElement, type FC, type ReactElement } from "react";
import { type PaperOrder, papers } from "./papers";

// Runs in a thread of its own, as papers/printing.server.ts starts it: an order comes in, the PDF's bytes go out.
parentPort?.on("message", async (order: PaperOrder) => {
  parentPort?.postMessage(await print(order));
});

async function print({ paper, content }: PaperOrder): Promise<Uint8Array> {
  const sheet = createElement(papers[paper] as FC<typeof content>, content);
  return new Uint8Array(await renderToBuffer(sheet as ReactElement<DocumentProps>));
}
