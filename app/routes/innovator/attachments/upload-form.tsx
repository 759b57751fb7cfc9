import type { AttachmentKind } from "~/domain/attachments/attachment";
import { takenBy } from "~/domain/attachments/media";
import { attachingRefusals } from "~/domain/attachments/refusals";
import { useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Button } from "~/ui/button";
import { FieldErrors } from "~/ui/field";
import { TextField } from "~/ui/text-field";

type Props = { proposalId: string; kind: AttachmentKind; caps: string; errors: string[] | undefined };

/** A plain form; the script sends its files in pieces, with progress, and goes on after the line broke. */
export function UploadForm({ proposalId, kind, caps, errors }: Props) {
  const { attachments: says, reasons } = useWords();
  const many = kind.maxCount > 1;
  const hint = kind.media === "picture" ? `${caps}. ${says.pictureHint}` : caps;
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={`${paths.attachments(proposalId)}?jenis=${kind.code}`}
      className="flow"
      data-upload={paths.uploads}
      data-proposal={proposalId}
      data-kind={kind.code}
      data-done={`${done(paths.attachments(proposalId), "attached")}#jenis-${kind.code}`}
      data-words={JSON.stringify(says.progress)}
      data-reasons={JSON.stringify(Object.fromEntries(attachingRefusals.map((reason) => [reason, reasons[reason]])))}
    >
      <TextField
        id={`unggah-${kind.code}`}
        type="file"
        name="files"
        label={many ? says.chooseSeveral : says.chooseOne}
        hint={hint}
        errors={errors}
        multiple={many}
        accept={takenBy(kind.media).join(",")}
      />
      <template>
        <FieldErrors id="" errors={[""]} />
      </template>
      <ul id={`unggahan-${kind.code}`} data-progress="" className="space-y-2 empty:hidden" />
      <Button variant="secondary">
        {says.upload}
        <span className="sr-only">: {kind.title}</span>
      </Button>
    </form>
  );
}
