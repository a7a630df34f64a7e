-- one row per row of a table and passage that it rests on; what a value leaves out is not in it, but for facts that
-- state no number, and for plans where there is nothing else
-- parameters: $table, $keys (null for all)
with cell as (
    select
        concat_ws(
            '|', measure_code, definition_code, unit_code, province_code, work_group_code, period_kind, period
        ) as cell_key,
        table_name,
        row_id,
        case exclusion_reason
            when 'no_number' then true
            when 'not_done' then not bool_or(is_counted or exclusion_reason = 'no_number') over cell
            else is_counted
        end as is_of_value
    from measure_evidence
    window
        cell as (
            partition by
                measure_code, definition_code, unit_code, province_code, work_group_code, period_kind, period
        )
),

member as (
    select
        table_name as row_table,
        row_id as row_key,
        table_name,
        row_id
    from fact
    union all
    select 'fact', concat_ws('|', table_name, row_id), table_name, row_id
    from fact
    union all
    select 'target_group', target_group_id, 'target_group_mention', mention_id
    from target_group_mention
    union all
    select 'activity_gear', concat_ws('|', activity_id, gear_code), 'activity', activity_id
    from activity_gear
    union all
    select 'activity_agency', concat_ws('|', activity_id, agency_code), 'activity', activity_id
    from activity_agency
    union all
    select 'certification_agency', concat_ws('|', certification_id, agency_code), 'certification', certification_id
    from certification_agency
    union all
    select 'market_link_agency', concat_ws('|', market_link_id, agency_code), 'market_link', market_link_id
    from market_link_agency
    union all
    select 'measure_value', cell_key, table_name, row_id
    from cell
    where is_of_value
    union all
    select 'measure_evidence', concat_ws('|', cell_key, table_name, row_id), table_name, row_id
    from cell
)

select
    m.row_key,
    c.figure_code,
    f.source_document_id,
    f.source_line,
    f.source_occurrence,
    f.as_printed
from member as m
inner join fact as f using (table_name, row_id)
left join figure_code as c
    on m.table_name = c.table_name and m.row_id = c.row_key
where m.row_table = $table and ($keys::varchar[] is null or m.row_key = any($keys))
order by m.row_key, f.source_document_id, f.source_line, f.source_occurrence, f.table_name, f.row_id
