import 'server-only'
import { sql } from 'kysely'
import type { Database } from './client'

const SECTIONS: Record<string, string> = {
  columns: `select c.table_schema || '.' || c.table_name || '.' || c.column_name || ' ' || c.udt_name
      || case when c.is_nullable = 'NO' then ' not null' else '' end
      || coalesce(' default ' || c.column_default, '')
      || case when c.is_identity = 'YES' then ' identity ' || c.identity_generation else '' end as line
    from information_schema.columns c where c.table_schema in ('public', 'limits', 'billing', 'sandbox')`,
  constraints: `select n.nspname || '.' || t.relname || '.' || k.conname || ' ' || pg_get_constraintdef(k.oid) as line
    from pg_constraint k join pg_class t on t.oid = k.conrelid join pg_namespace n on n.oid = t.relnamespace
    where n.nspname in ('public', 'limits', 'billing', 'sandbox') and k.contype <> 'n'`,
  indexes: `select indexdef as line from pg_indexes where schemaname in ('public', 'limits', 'billing', 'sandbox')`,
  'row-level security': `select n.nspname || '.' || c.relname || case when c.relrowsecurity then ' on' else ' OFF' end as line
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'limits', 'billing', 'sandbox') and c.relkind = 'r'`,
  policies: `select tablename || '.' || policyname || ' for ' || cmd || ' to ' || array_to_string(roles, ',')
      || coalesce(' using ' || qual, '') || coalesce(' check ' || with_check, '') as line
    from pg_policies where schemaname = 'public'`,
  grants: `select table_schema || '.' || table_name || ' ' || grantee || ' ' || privilege_type as line
    from information_schema.role_table_grants
    where table_schema in ('public', 'limits', 'billing', 'sandbox') and grantee in ('anon', 'authenticated', 'PUBLIC')`,
  'column grants': `select g.table_name || ' ' || g.grantee || ' ' || g.privilege_type || ' '
      || string_agg(g.column_name, ', ' order by g.column_name) as line
    from information_schema.role_column_grants g
    where g.table_schema = 'public' and g.grantee in ('anon', 'authenticated')
      and g.privilege_type in ('INSERT', 'UPDATE')
    group by g.table_name, g.grantee, g.privilege_type`,
  functions: `select pg_get_functiondef(p.oid) as line from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public'`,
  triggers: `select pg_get_triggerdef(t.oid) as line from pg_trigger t join pg_class c on c.oid = t.tgrelid
    join pg_namespace n on n.oid = c.relnamespace where not t.tgisinternal and n.nspname = 'public'`,
}

/**
 * What the migrations made, as text: columns, constraints, indexes, policies, grants, functions and triggers.
 * The same on the embedded database and on a server, so that a reviewer sees every change of the schema.
 */
export async function describeSchema(db: Pick<Database, 'kysely'>): Promise<string> {
  const parts: string[] = []
  for (const [title, query] of Object.entries(SECTIONS)) {
    const { rows } = await sql.raw<{ line: string }>(query).execute(db.kysely)
    parts.push(
      `-- ${title}\n${rows
        .map((r) => r.line.trimEnd())
        .sort()
        .join('\n')}\n`,
    )
  }
  return parts.join('\n')
}
