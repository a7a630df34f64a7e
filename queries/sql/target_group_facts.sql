-- one row per fact that names a group: a mention, a product, a certification, a market link or a budget line
-- parameters: $provinces, $work_groups
with named as (
    select
        target_group_id,
        'target_group_mention' as table_name,
        mention_id as row_id,
        mention_role as kind_code,
        null as state_code,
        as_printed as title_th,
        as_printed as title_en,
        agency_code
    from target_group_mention
    union all
    select target_group_id, 'product', product_id, commodity_code, null, name_th, name_en, null
    from product
    union all
    select
        c.target_group_id,
        'certification',
        c.certification_id,
        c.standard_code,
        c.certification_status,
        null,
        null,
        a.agency_code
    from certification as c
    left join certification_agency as a on c.certification_id = a.certification_id and a.agency_role = 'lead'
    union all
    select
        m.target_group_id,
        'market_link',
        m.market_link_id,
        m.channel_kind,
        m.market_link_kind,
        m.counterpart_th,
        m.counterpart_en,
        a.agency_code
    from market_link as m
    left join market_link_agency as a on m.market_link_id = a.market_link_id and a.agency_role = 'lead'
    union all
    select
        target_group_id,
        'budget_line',
        budget_line_id,
        recipient_kind,
        budget_stage,
        purpose_th,
        purpose_en,
        funder_agency_code
    from budget_line
)

select
    n.target_group_id,
    n.table_name,
    n.row_id,
    n.kind_code,
    n.state_code,
    n.title_th,
    n.title_en,
    n.agency_code,
    f.value_min,
    f.value_max,
    f.qualifier,
    f.unit_code,
    c.figure_code,
    f.source_document_id,
    f.source_line,
    f.source_occurrence,
    f.as_printed
from named as n
inner join target_group as g using (target_group_id)
inner join fact as f using (table_name, row_id)
left join figure_code as c
    on n.table_name = c.table_name and n.row_id = c.row_key
where
    ($provinces::varchar[] is null or g.province_code = any($provinces))
    and ($work_groups::varchar[] is null or g.work_group_code = any($work_groups))
order by n.target_group_id, n.table_name, f.source_document_id, f.source_line, f.source_occurrence, n.row_id
