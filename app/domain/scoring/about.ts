type Coded = { code: string };

/**
 * The sections of a proposal that a criterion speaks of: those whose code holds each word of the criterion's, as
 * "strategi-keberlanjutan" holds "keberlanjutan". A rubric with other words than the form has none.
 */
export function sectionsAbout<Section extends Coded>(criterion: Coded, sections: readonly Section[]): Section[] {
  const asked = wordsIn(criterion);
  return sections.filter((section) => {
    const held = wordsIn(section);
    return asked.every((word) => held.includes(word));
  });
}

function wordsIn({ code }: Coded): string[] {
  return code.split("-");
}
