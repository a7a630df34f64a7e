-- one row per contradiction or doubt about a fact: about its row or its group, about the passage that it rests on, or
-- about a calculation in which its figure is a term
-- parameters: $table, $row_id
with term as (
    select
        unnest(['area', 'yield', 'output', 'output', 'price', 'value']) as production_item,
        unnest([
            'area_yield_output', 'area_yield_output', 'area_yield_output',
            'value_weight_price', 'value_weight_price', 'value_weight_price'
        ]) as flag_kind
),

-- a calculation is of one commodity, population and period: any of its figures may be the one that is wrong
calculated as (
    select
        s.production_statistic_id as subject_id,
        t.flag_kind
    from production_statistic as o
    inner join term as t using (production_item)
    inner join production_statistic as s using (province_code, commodity_code, population, period_kind, period)
    where $table = 'production_statistic' and o.production_statistic_id = $row_id
    -- a price of another unit than weight is in none
    and (o.production_item <> 'price' or o.unit_code = 'baht_per_kilogram')
),

about as (
    select
        $table as subject_table,
        $row_id as subject_id
    union all
    select 'target_group', target_group_id
    from target_group_mention
    where $table = 'target_group_mention' and mention_id = $row_id
)

select q.quality_flag_id
from quality_flag as q
semi join about using (subject_table, subject_id)
union
select quality_flag_id
from quality_flag
where $table = 'quality_flag' and quality_flag_id = $row_id
union
select q.quality_flag_id
from quality_flag as q
semi join calculated using (subject_id, flag_kind)
where q.subject_table = 'production_statistic'
union
select q.quality_flag_id
from quality_flag as q
inner join fact as f
    on
        (q.source_document_id, q.source_line, q.source_occurrence, q.as_printed)
        = (f.source_document_id, f.source_line, f.source_occurrence, f.as_printed)
        or (q.other_document_id, q.other_line, q.other_occurrence, q.other_as_printed)
        = (f.source_document_id, f.source_line, f.source_occurrence, f.as_printed)
where f.table_name = $table and f.row_id = $row_id
order by quality_flag_id
