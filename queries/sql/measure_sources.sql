-- one row per publisher behind some measures, in the order of their documents or tables
-- parameters: $measures, $definition, $provinces, $periods
with documents as (
    select distinct
        f.source_document_id as source_code,
        d.publisher_th,
        d.publisher_en,
        d.document_date
    from measure_evidence as e
    inner join fact as f using (table_name, row_id)
    inner join source_document as d using (source_document_id)
    where
        e.measure_code = any($measures::varchar[])
        and e.is_counted
        and ($definition::varchar is null or e.definition_code = $definition)
        and ($provinces::varchar[] is null or e.province_code = any($provinces))
        and ($periods::varchar[] is null or e.period_kind || ':' || e.period = any($periods))
),

parts as (
    select coalesce(r.numerator_code, m.measure_code) as indicator_code
    from measure as m
    left join derived_rate as r
        on m.measure_code = r.indicator_code
    where m.measure_code = any($measures::varchar[])
    union
    select denominator_code
    from derived_rate
    where indicator_code = any($measures::varchar[])
),

agencies as (
    select distinct
        s.indicator_source_code as source_code,
        s.publisher_th,
        s.publisher_en,
        null::date as document_date
    from parts
    inner join indicator_value using (indicator_code)
    inner join indicator_source as s using (indicator_source_code)
)

select * from documents
union all
select * from agencies
order by source_code
