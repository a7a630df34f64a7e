-- one row per meeting, fact or target group and public code that names it in a link; a group goes by the codes of the
-- passages that name it, in the order of the documents, and the first one is written
-- parameters: none
with facts as (
    select
        case when f.table_name = 'meeting' then 'meeting' end as meeting_kind,
        f.row_id,
        c.figure_code
    from fact as f
    inner join figure_code as c
        on
            f.table_name = c.table_name
            and f.row_id = c.row_key
),

mentions as (
    select
        m.target_group_id as row_id,
        c.figure_code,
        row_number() over (
            partition by m.target_group_id
            order by m.source_document_id, m.source_line, m.source_occurrence, m.mention_id
        ) as place
    from target_group_mention as m
    inner join figure_code as c
        on
            c.table_name = 'target_group_mention'
            and m.mention_id = c.row_key
)

select
    'fact' as row_kind,
    row_id,
    figure_code,
    1 as place
from facts
union all
select
    meeting_kind as row_kind,
    row_id,
    figure_code,
    1 as place
from facts
where meeting_kind is not null
union all
select
    'group' as row_kind,
    row_id,
    figure_code,
    place
from mentions
order by row_kind, row_id, place, figure_code
