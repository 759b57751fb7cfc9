import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { PageHeading } from "~/ui/heading";
import { TextField } from "~/ui/text-field";
import { anyContext } from "~/web/guards.server";
import { titled } from "../title";
import { useWords } from "../visitor";

export async function loader({ request }: LoaderFunctionArgs) {
  await anyContext(request);
  const code = new URL(request.url).searchParams.get("kode");
  const typed = code?.replace(/[^\p{L}\p{N}]/gu, "");
  if (typed) return redirect(paths.verification(typed));
  return { missing: code !== null };
}

export const meta = titled((words) => words.publicPages.verification.title);

export default function VerificationForm() {
  const { missing } = useLoaderData<typeof loader>();
  const words = useWords();
  const { verification } = words.publicPages;
  return (
    <>
      <PageHeading title={verification.title} lead={verification.lead} />
      <ErrorSummary title={words.errorTitle} errors={missing ? [{ href: "#kode", text: verification.missing }] : []} />
      <form method="get" className="flow">
        <TextField
          id="kode"
          name="kode"
          label={verification.code}
          hint={verification.codeHint}
          autoComplete="off"
          width="medium"
          {...(missing ? { errors: [verification.missing] } : {})}
        />
        <ButtonRow>
          <Button>{verification.check}</Button>
        </ButtonRow>
      </form>
    </>
  );
}
