import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listShelves } from "~/domain/attachments/desk.server";
import { Refusal } from "~/domain/kernel/refusal";
import { findProposal, findWrittenSection, listWrittenSections } from "~/domain/proposals/finding.server";
import { mayWrite } from "~/domain/proposals/policy";
import { countWords } from "~/domain/proposals/words";
import { saveAnswer } from "~/domain/proposals/writing.server";
import { Button, ButtonRow } from "~/ui/button";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { TextArea } from "~/ui/text-area";
import { TwoTexts } from "~/ui/two-texts";
import { WordMeter } from "~/ui/word-meter";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { paths } from "~/web/paths";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { showSeconds } from "~/words/formats";
import { FormErrors } from "../form";
import { SaveStatus } from "../save-status";
import { titled } from "../title";
import { useWords } from "../visitor";
import { EvidenceLink } from "./evidence-link";
import { writers } from "./writers";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, writers);
  const proposal = await orRespond(findProposal(context, params.proposalId ?? ""));
  const section = await orRespond(findWrittenSection(context, proposal, params.section ?? ""));
  const sections = await listWrittenSections(context, proposal);
  const place = sections.findIndex(({ code }) => code === section.code);
  return {
    proposal: { id: proposal.id, title: proposal.title },
    section,
    shelves: await listShelves(context, proposal),
    place: place + 1,
    total: sections.length,
    writable: mayWrite(context.actor, proposal, context.now) === undefined,
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

/** Text is read as it comes: no rule may stand between what was typed and its being saved. */
export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, writers);
  const { proposalId = "", section = "" } = params;
  const form = await readForm(request);
  const text = form.get("text")?.toString() ?? "";
  const version = Number(form.get("version"));
  try {
    const saved = await orNotFound(saveAnswer(context, proposalId, section, { text, version }));
    if (form.get("next") && !form.get("autosave")) return redirect(await nextPath());
    const at = showSeconds(languageOf(request), saved.savedAt);
    const headers = { "X-Saved-Version": String(saved.version), "X-Saved-At": at };
    return data({ savedAt: at, refusal: undefined, text }, { headers });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return data({ savedAt: undefined, refusal: error.reason, text }, { status: 409 });
  }

  async function nextPath() {
    const proposal = await findProposal(context, proposalId);
    const sections = await listWrittenSections(context, proposal);
    const next = sections[sections.findIndex(({ code }) => code === section) + 1];
    return next ? paths.section(proposalId, next.code) : paths.proposal(proposalId);
  }
}

export const headers = ({ actionHeaders }: { actionHeaders: Headers }) => actionHeaders;

export const meta = titled<Data>((_words, { section }) => section.title);

export default function SectionPage() {
  const { proposal, section, shelves, place, total, writable } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const { section: says } = words.proposals;
  const stale = answer?.refusal === "stale-version";
  const refused = answer?.refusal && !stale ? [{ href: "#text", text: words.reasons[answer.refusal] }] : [];
  return (
    <>
      <PageHeading
        kicker={`${proposal.title} · ${says.position(place, total)}`}
        title={section.title}
        lead={section.prompt}
      />
      <FormErrors errors={refused} />
      {stale && <Conflict mine={answer.text} theirs={section.text} />}
      {answer?.savedAt && <Notice tone="done" live title={says.saved(answer.savedAt)} />}
      {answer?.savedAt && section.words > section.wordLimit && <Notice tone="warn" title={says.overNote} />}
      {!writable && <Notice tone="info" title={says.locked} />}
      <Editor text={answer?.text ?? section.text} section={section} writable={writable} stale={stale} />
      <EvidenceLink proposalId={proposal.id} sectionId={section.id} shelves={shelves} />
      <p>
        <a href={paths.proposal(proposal.id)}>{says.toOverview}</a>
      </p>
    </>
  );
}

type EditorProps = Pick<Data, "section" | "writable"> & { text: string; stale: boolean };

function Editor({ text, section, writable, stale }: EditorProps) {
  const { section: says } = useWords().proposals;
  const { wordLimit, version } = section;
  const words = countWords(text);
  return (
    <form method="post" noValidate className="flow" data-autosave={stale ? undefined : ""}>
      <input type="hidden" name="version" value={version} />
      <TextArea
        id="text"
        name="text"
        label={says.answer}
        rows={Math.max(8, Math.round(wordLimit / 14))}
        defaultValue={text}
        readOnly={!writable}
        meter={
          <WordMeter
            words={words}
            limit={wordLimit}
            text={says.meter(words, wordLimit)}
            overText={says.over(words - wordLimit, wordLimit)}
            live
            data-of="text"
            data-template={says.meter("{words}", wordLimit)}
            data-over-template={says.over("{over}", wordLimit)}
          />
        }
      />
      {writable && (
        <>
          <ButtonRow>
            <Button>{stale ? says.keepMine : says.save}</Button>
            <Button variant="secondary" name="next" value="1">
              {says.saveNext}
            </Button>
          </ButtonRow>
          <SaveStatus saved={says.saved("{time}")} />
        </>
      )}
    </form>
  );
}

function Conflict({ mine, theirs }: { mine: string; theirs: string }) {
  const { section: says } = useWords().proposals;
  return (
    <>
      <SectionHeading title={says.conflict} />
      <Notice tone="warn" title={says.conflictText} />
      <TwoTexts mine={{ title: says.mine, text: mine }} theirs={{ title: says.theirs, text: theirs }} />
    </>
  );
}

/** "not-found" becomes the 404 page; every other refusal is for the form to show. */
async function orNotFound<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Refusal && error.reason === "not-found") throw data(null, { status: 404 });
    throw error;
  }
}
