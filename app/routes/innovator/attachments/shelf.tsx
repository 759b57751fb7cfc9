import type { ReactNode } from "react";
import type { AttachmentKind, FiledAttachment } from "~/domain/attachments/attachment";
import { errorsAt, type FieldError } from "~/routes/pieces/forms/field-errors";
import { listed } from "~/routes/pieces/proposal/attachment-list";
import { useLanguage, useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { Disclosure } from "~/ui/disclosure";
import { FileList } from "~/ui/file-list";
import { SectionHeading } from "~/ui/heading";
import { Tag } from "~/ui/status";
import { showBytes } from "~/words/formats";
import { PrivacyDeclaration, type TypedDeclaration } from "./privacy-declaration";
import { UploadForm } from "./upload-form";

type Props = {
  proposalId: string;
  shelf: { kind: AttachmentKind; files: FiledAttachment[]; writable: boolean };
  errors: readonly FieldError[];
  typed: TypedDeclaration | undefined;
};

/** One kind of attachment: what is asked, what is there, and the way to add to it. */
export function AttachmentShelf({ proposalId, shelf: { kind, files, writable }, errors, typed }: Props) {
  const language = useLanguage();
  const { attachments: says } = useWords();
  const hasRoom = files.length < kind.maxCount;
  const wrong = errorsAt(errors, `unggah-${kind.code}`);
  const isOpen = kind.required || wrong !== undefined;
  const caps = says.caps(says.media[kind.media], showBytes(language, kind.maxBytes), kind.maxCount);
  return (
    <section aria-labelledby={`jenis-${kind.code}`} className="flow">
      <SectionHeading
        id={`jenis-${kind.code}`}
        title={kind.title}
        aside={<Tag tone={kind.required ? "warn" : "neutral"}>{kind.required ? says.required : says.optional}</Tag>}
      />
      <p>{kind.prompt}</p>
      {!isOpen && <p className="text-sm text-muted">{caps}</p>}
      {files.length > 0 ? (
        <FileList
          files={files.map((file) => ({
            ...listed(says, language, file),
            children: (
              <>
                <PrivacyDeclaration file={file} writable={writable} errors={errors} typed={typed} />
                {writable && (
                  <a href={paths.removeAttachment(proposalId, file.id)} className="inline-block py-2 text-sm">
                    {says.remove}
                    <span className="sr-only">: {file.name}</span>
                  </a>
                )}
              </>
            ),
          }))}
        />
      ) : (
        kind.required && <p className="text-muted">{says.none}</p>
      )}
      {writable && !hasRoom && <p className="text-sm text-muted">{says.full}</p>}
      {writable && hasRoom && (
        <Offered open={isOpen} label={says.add} title={kind.title}>
          <UploadForm proposalId={proposalId} kind={kind} caps={caps} errors={wrong} />
        </Offered>
      )}
    </section>
  );
}

/** What is required stands open; what may be added is one press away, or the page would be twelve forms long. */
function Offered({
  open,
  label,
  title,
  children,
}: {
  open: boolean;
  label: string;
  title: string;
  children: ReactNode;
}) {
  if (open) return children;
  return (
    <Disclosure
      label={
        <>
          {label}
          <span className="sr-only">: {title}</span>
        </>
      }
    >
      {children}
    </Disclosure>
  );
}
