create function keep_published_rules() returns trigger language plpgsql as $$
declare
  frozen boolean;
begin
  execute format('select exists (select 1 from editions where editions.status <> ''draft'' and editions.id in (%s))', tg_argv[0])
    into frozen using old, new;
  if frozen then raise exception 'the rules of a published edition are frozen'; end if;
  return coalesce(new, old);
end $$;
--> statement-breakpoint
create trigger tracks_change_in_drafts_only before insert or update or delete on tracks for each row execute function keep_published_rules('($1).edition_id, ($2).edition_id');
--> statement-breakpoint
create trigger categories_change_in_drafts_only before insert or update or delete on categories for each row execute function keep_published_rules('($1).edition_id, ($2).edition_id');
--> statement-breakpoint
create trigger checklist_items_change_in_drafts_only before insert or update or delete on checklist_items for each row execute function keep_published_rules('($1).edition_id, ($2).edition_id');
--> statement-breakpoint
create trigger rubrics_change_in_drafts_only before insert or update or delete on rubrics for each row execute function keep_published_rules('($1).edition_id, ($2).edition_id');
--> statement-breakpoint
create trigger form_sections_change_in_drafts_only before insert or update or delete on form_sections for each row execute function keep_published_rules('select edition_id from tracks where id in (($1).track_id, ($2).track_id)');
--> statement-breakpoint
create trigger attachment_kinds_change_in_drafts_only before insert or update or delete on attachment_kinds for each row execute function keep_published_rules('select edition_id from tracks where id in (($1).track_id, ($2).track_id)');
--> statement-breakpoint
create trigger criteria_change_in_drafts_only before insert or update or delete on criteria for each row execute function keep_published_rules('select edition_id from rubrics where id in (($1).rubric_id, ($2).rubric_id)');
--> statement-breakpoint
create trigger anchors_change_in_drafts_only before insert or update or delete on anchors for each row execute function keep_published_rules('select edition_id from rubrics where id in (($1).rubric_id, ($2).rubric_id)');
--> statement-breakpoint
create trigger stages_come_and_go_in_drafts_only before insert or delete on stages for each row execute function keep_published_rules('($1).edition_id, ($2).edition_id');
--> statement-breakpoint
create trigger stages_change_in_drafts_only before update of edition_id, position, kind, name, rubric_id, judges_per_entry, cut_size, cut_label, peer_visibility on stages for each row execute function keep_published_rules('($1).edition_id, ($2).edition_id');
--> statement-breakpoint
create trigger editions_are_described_as_drafts_only before update of slug, year, name, theme, decree_no, opens_at, age_counted_on, is_example, version on editions for each row when (old.status <> 'draft') execute function keep_published_rules('($1).id');
--> statement-breakpoint
create function keep_published_editions() returns trigger language plpgsql as $$
begin
  raise exception 'a published edition never becomes a draft again';
end $$;
--> statement-breakpoint
create trigger editions_never_become_drafts_again before update of status on editions for each row when (old.status <> 'draft' and new.status = 'draft') execute function keep_published_editions();
