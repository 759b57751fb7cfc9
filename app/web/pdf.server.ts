import { type DocumentProps, renderToBuffer } from "@react-pdf/renderer";
import type { ReactElement } from "react";

/** A paper (a Sheet of ui/paper) as a download; the name is ours, so it needs no escaping. */
export async function pdfResponse(paper: ReactElement, fileName: string): Promise<Response> {
  const bytes = await renderToBuffer(paper as ReactElement<DocumentProps>);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="${fileName}"`,
      "Content-Length": String(bytes.byteLength),
    },
  });
}
