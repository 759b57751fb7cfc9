create virtual table search_index using fts5(title, body, content='search_documents', content_rowid='number', tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
create trigger search_index_learns after insert on search_documents begin insert into search_index(rowid, title, body) values (new.number, new.title, new.body); end;
--> statement-breakpoint
create trigger search_index_forgets after delete on search_documents begin insert into search_index(search_index, rowid, title, body) values ('delete', old.number, old.title, old.body); end;
--> statement-breakpoint
create trigger search_index_relearns after update on search_documents begin insert into search_index(search_index, rowid, title, body) values ('delete', old.number, old.title, old.body); insert into search_index(rowid, title, body) values (new.number, new.title, new.body); end;
--> statement-breakpoint
create trigger proposal_revisions_are_never_changed before update on proposal_revisions begin select raise(abort, 'proposal_revisions are append-only'); end;
--> statement-breakpoint
create trigger proposal_revisions_are_never_deleted before delete on proposal_revisions begin select raise(abort, 'proposal_revisions are append-only'); end;
