-- one row per named group, with its spellings, the agencies that serve it and the lists that name it
-- parameters: $provinces, $work_groups
with named as (
    select
        target_group_id,
        list(distinct as_printed order by as_printed) as spellings,
        list(distinct agency_code order by agency_code) filter (where agency_code is not null) as agency_codes,
        list(distinct mention_role order by mention_role) as mention_roles,
        count(*) as mention_count
    from target_group_mention
    group by all
)

select
    g.target_group_id,
    g.province_code,
    g.district_code,
    g.name_th,
    g.name_en,
    g.group_kind,
    g.work_group_code,
    g.work_group_basis,
    n.spellings,
    coalesce(n.agency_codes, []) as agency_codes,
    n.mention_roles,
    n.mention_count
from target_group as g
inner join named as n using (target_group_id)
where
    ($provinces::varchar[] is null or g.province_code = any($provinces))
    and ($work_groups::varchar[] is null or g.work_group_code = any($work_groups))
order by g.province_code, g.target_group_id
