-- What each process is set to, as far as all of them must agree; secrets as a fingerprint that tells nothing but whether
-- two are the same. For whoever looks why machines do not work together.
alter table engine.workers add column settings jsonb not null default '{}';
