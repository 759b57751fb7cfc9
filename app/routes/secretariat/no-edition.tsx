import { paths } from "~/site/paths";
import { ButtonLink } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { PageHeading } from "~/ui/heading";
import { useWords } from "../visitor";

/** Before the first edition is published: where one is made. */
export function NoEdition({ title }: { title: string }) {
  const { secretariat, editions } = useWords();
  return (
    <>
      <PageHeading title={title} />
      <Empty
        title={secretariat.noEdition}
        action={<ButtonLink href={paths.editions}>{secretariat.nav.editions}</ButtonLink>}
      >
        {editions.list.lead}
      </Empty>
    </>
  );
}
