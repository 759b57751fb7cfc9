create trigger tracks_are_added_to_drafts_only before insert on tracks when (select status from editions where id = new.edition_id) <> 'draft' begin select raise(abort, 'the rules of a published edition are frozen'); end;
--> statement-breakpoint
create trigger tracks_are_changed_in_drafts_only before update on tracks when (select status from editions where id = old.edition_id) <> 'draft' or (select status from editions where id = new.edition_id) <> 'draft' begin select raise(abort, 'the rules of a published edition are frozen'); end;
--> statement-breakpoint
create trigger tracks_are_removed_from_drafts_only before delete on tracks when (select status from editions where id = old.edition_id) <> 'draft' begin select raise(abort, 'the rules of a published edition are frozen'); end;
--> statement-breakpoint
create trigger categories_are_added_to_drafts_only before insert on categories when (select status from editions where id = new.edition_id) <> 'draft' begin select raise(abort, 'the rules of a published edition are frozen'); end;
--> statement-breakpoint
create trigger categories_are_changed_in_drafts_only before update on categories when (select status from editions where id = old.edition_id) <> 'draft' or (select status from editions where id = new.edition_id) <> 'draft' begin select raise(abort, 'the rules of a published edition are frozen'); end;
--> statement-breakpoint
create trigger categories_are_removed_from_drafts_only before delete on categories when (select status from editions where id = old.edition_id) <> 'draft' begin select raise(abort, 'the rules of a published edition are frozen'); end;
--> statement-breakpoint
create trigger checklist_items_are_added_to_drafts_only before insert on checklist_items when (select status from editions where id = new.edition_id) <> 'draft' begin select raise(abort, 'the rules of a published edition are frozen'); end;
--> statement-breakpoint
create trigger checklist_items_are_changed_in_drafts_only before update on checklist_items when (select status from editions where id = old.edition_id) <> 'draft' or (select status from editions where id = new.edition_id) <> 'draft' begin select raise(abort, 'the rules of a published edition are frozen'); end;
--> statement-breakpoint
create trigger checklist_items_are_removed_from_drafts_only before delete on checklist_items when (select status from editions where id = old.edition_id) <> 'draft' begin select raise(abort, 'the rules of a published edition are frozen'); end;
--> statement-breakpoint
create trigger rubrics_are_added_to_drafts_only before insert on rubrics when (select status from editions where id = new.edition_id) <> 'draft' begin select raise(abort, 'the rules of a published edition are frozen'); end;
--> statement-breakpoint
create trigger rubrics_are_changed_in_drafts_only before update on rubrics when (select status from editions where id = old.edition_id) <> 'draft' or (select status from editions where id = new.edition_id) <> 'draft' begin select raise(abort, 'the rules of a published edition are frozen'); end;
--> statement-breakpoint
create trigger rubrics_are_removed_from_drafts_only before delete on rubrics when (select status from editions where id = old.edition_id) <> 'draft' begin select raise(abort, 'the rules of a published edition are frozen'); end;
--> statement-breakpoint
create trigger form_sections_are_added_to_drafts_only before insert on form_sections when (select editions.status from editions join tracks on tracks.edition_id = editions.id where tracks.id = new.track_id) <> 'draft' begin select raise(abort, 'the rules of a published edition are frozen'); end;
--> statement-breakpoint
create trigger form_sections_are_changed_in_drafts_only before update on form_sections when (select editions.status from editions join tracks on tracks.edition_id = editions.id where tracks.id = old.track_id) <> 'draft' or (select editions.status from editions join tracks on tracks.edition_id = editions.id where tracks.id = new.track_id) <> 'draft' begin select raise(abort, 'the rules of a published edition are frozen'); end;
--> statement-breakpoint
create trigger form_sections_are_removed_from_drafts_only before delete on form_sections when (select editions.status from editions join tracks on tracks.edition_id = editions.id where tracks.id = old.track_id) <> 'draft' begin select raise(abort, 'the rules of a published edition are frozen'); end;
--> statement-breakpoint
create trigger attachment_kinds_are_added_to_drafts_only before insert on attachment_kinds when (select editions.status from editions join tracks on tracks.edition_id = editions.id where tracks.id = new.track_id) <> 'draft' begin select raise(abort, 'the rules of a published edition are frozen'); end;
--> statement-breakpoint
create trigger attachment_kinds_are_changed_in_drafts_only before update on attachment_kinds when (select editions.status from editions join tracks on tracks.edition_id = editions.id where tracks.id = old.track_id) <> 'draft' or (select editions.status from editions join tracks on tracks.edition_id = editions.id where tracks.id = new.track_id) <> 'draft' begin select raise(abort, 'the rules of a published edition are frozen'); end;
--> statement-breakpoint
create trigger attachment_kinds_are_removed_from_drafts_only before delete on attachment_kinds when (select editions.status from editions join tracks on tracks.edition_id = editions.id where tracks.id = old.track_id) <> 'draft' begin select raise(abort, 'the rules of a published edition are frozen'); end;
--> statement-breakpoint
create trigger criteria_are_added_to_drafts_only before insert on criteria when (select editions.status from editions join rubrics on rubrics.edition_id = editions.id where rubrics.id = new.rubric_id) <> 'draft' begin select raise(abort, 'the rules of a published edition are frozen'); end;
--> statement-breakpoint
create trigger criteria_are_changed_in_drafts_only before update on criteria when (select editions.status from editions join rubrics on rubrics.edition_id = editions.id where rubrics.id = old.rubric_id) <> 'draft' or (select editions.status from editions join rubrics on rubrics.edition_id = editions.id where rubrics.id = new.rubric_id) <> 'draft' begin select raise(abort, 'the rules of a published edition are frozen'); end;
--> statement-breakpoint
create trigger criteria_are_removed_from_drafts_only before delete on criteria when (select editions.status from editions join rubrics on rubrics.edition_id = editions.id where rubrics.id = old.rubric_id) <> 'draft' begin select raise(abort, 'the rules of a published edition are frozen'); end;
--> statement-breakpoint
create trigger anchors_are_added_to_drafts_only before insert on anchors when (select editions.status from editions join rubrics on rubrics.edition_id = editions.id where rubrics.id = new.rubric_id) <> 'draft' begin select raise(abort, 'the rules of a published edition are frozen'); end;
--> statement-breakpoint
create trigger anchors_are_changed_in_drafts_only before update on anchors when (select editions.status from editions join rubrics on rubrics.edition_id = editions.id where rubrics.id = old.rubric_id) <> 'draft' or (select editions.status from editions join rubrics on rubrics.edition_id = editions.id where rubrics.id = new.rubric_id) <> 'draft' begin select raise(abort, 'the rules of a published edition are frozen'); end;
--> statement-breakpoint
create trigger anchors_are_removed_from_drafts_only before delete on anchors when (select editions.status from editions join rubrics on rubrics.edition_id = editions.id where rubrics.id = old.rubric_id) <> 'draft' begin select raise(abort, 'the rules of a published edition are frozen'); end;
--> statement-breakpoint
create trigger stages_are_added_to_drafts_only before insert on stages when (select status from editions where id = new.edition_id) <> 'draft' begin select raise(abort, 'the rules of a published edition are frozen'); end;
--> statement-breakpoint
create trigger stages_are_changed_in_drafts_only before update of edition_id, position, kind, name, rubric_id, judges_per_entry, cut_size, cut_label, peer_visibility on stages when (select status from editions where id = old.edition_id) <> 'draft' or (select status from editions where id = new.edition_id) <> 'draft' begin select raise(abort, 'the rules of a published edition are frozen'); end;
--> statement-breakpoint
create trigger stages_are_removed_from_drafts_only before delete on stages when (select status from editions where id = old.edition_id) <> 'draft' begin select raise(abort, 'the rules of a published edition are frozen'); end;
--> statement-breakpoint
create trigger editions_are_described_as_drafts_only before update of slug, year, name, theme, decree_no, opens_at, age_counted_on, is_example, version on editions when old.status <> 'draft' begin select raise(abort, 'the rules of a published edition are frozen'); end;
--> statement-breakpoint
create trigger editions_never_become_drafts_again before update of status on editions when old.status <> 'draft' and new.status = 'draft' begin select raise(abort, 'a published edition never becomes a draft again'); end;
