-- one row per mention of a target group, under the work group of the group: its first mention counts, others do not
with named as (
    select
        *,
        row_number() over (
            partition by target_group_id
            order by source_document_id, source_line, source_occurrence, mention_id
        ) as nth_mention
    from target_group_mention
)

select
    'target_groups_named' as measure_code,
    'all' as definition_code,
    'group' as unit_code,
    g.province_code,
    coalesce(g.work_group_code, 'not_stated') as work_group_code,
    'not_stated' as period_kind,
    'not_stated' as period,
    'target_group_mention' as table_name,
    n.mention_id as row_id,
    if(n.nth_mention = 1, null, 'same_group') as exclusion_reason,
    1 as value_min,
    1 as value_max,
    'exact' as qualifier
from named as n
inner join target_group as g using (target_group_id)
