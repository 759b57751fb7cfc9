import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Refusal } from "~/domain/kernel/refusal";
import { verifyReceipt } from "~/domain/submission/verifying.server";
import { paths } from "~/site/paths";
import { Facts } from "~/ui/document";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { partOf } from "~/web/address";
import { anyContext } from "~/web/guards.server";
import { showMoment } from "~/words/formats";
import { titled } from "../title";
import { useLanguage, useWords } from "../visitor";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await anyContext(request);
  const receipt = await verifyReceipt(context, partOf(params, "code")).catch((error: unknown) => {
    if (error instanceof Refusal) return undefined;
    throw error;
  });
  return { receipt };
}

export const meta = titled((words) => words.publicPages.verification.title);

export default function VerificationPage() {
  const { receipt } = useLoaderData<typeof loader>();
  const words = useWords();
  const language = useLanguage();
  const { verification: says } = words.publicPages;
  const { receipt: labels } = words.proposals;
  const { repair } = words.screening;
  return (
    <>
      <PageHeading title={says.title} />
      {!receipt && <Notice tone="danger" title={says.unknown} />}
      {receipt && (
        <>
          {receipt.matches ? (
            <Notice tone="done" title={says.genuine}>
              {says.genuineText}
            </Notice>
          ) : (
            <Notice tone="danger" title={says.altered}>
              {says.alteredText}
            </Notice>
          )}
          {receipt.withdrawn && <Notice tone="warn" title={says.withdrawn} />}
          <Facts
            items={[
              { term: labels.number, detail: receipt.number, mono: true },
              { term: labels.name, detail: receipt.title },
              { term: labels.unit, detail: receipt.unit },
              { term: labels.at, detail: showMoment(language, receipt.submittedAt) },
              { term: labels.sha256, detail: receipt.sha256, mono: true },
              ...(receipt.repaired
                ? [
                    { term: repair.repairedAt, detail: showMoment(language, receipt.repaired.at) },
                    { term: repair.repairedSha256, detail: receipt.repaired.sha256, mono: true },
                  ]
                : []),
            ]}
          />
        </>
      )}
      <p>
        <a href={paths.verification()}>{says.again}</a>
      </p>
    </>
  );
}
