import type { Edition } from "~/domain/editions/edition";
import { paths } from "~/site/paths";
import { ButtonLink, ButtonRow } from "~/ui/button";

type Props = {
  edition: Pick<Edition, "id" | "status">;
  list: "stages" | "rubrics";
  id: string;
  label: string;
};

/** To the question whether to take out a part of a draft's rules, which the edition's page asks. */
export function RemovalLink({ edition, list, id, label }: Props) {
  if (edition.status !== "draft") return undefined;
  return (
    <ButtonRow>
      <ButtonLink variant="quiet" href={`${paths.preparedEdition(edition.id)}?hapus=${id}&dari=${list}`}>
        {label}
      </ButtonLink>
    </ButtonRow>
  );
}
