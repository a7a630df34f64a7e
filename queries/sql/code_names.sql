-- one row per code that a screen may have to name: closed lists, reference tables, and meetings by title and by the day
-- and province that stand for them in the name of a file
-- parameters: none
with held as (
    select
        *,
        concat_ws(
            '-', coalesce(start_date::varchar, 'fy' || fiscal_year_be, 'undated'), coalesce(province_code, 'national')
        ) as slug
    from meeting
),

-- two of one day and province are told apart by their place in the list
slugged as (
    select
        *,
        row_number() over (order by meeting_id) as nth,
        if(count(*) over (partition by slug) = 1, slug, slug || '-' || row_number() over (
            partition by slug order by meeting_id
        )) as own_slug
    from held
)

select list_name, code, label_th, label_en, position from code_label
union all
select 'work_group', work_group_code, name_th, name_en, position from work_group
union all
select 'gear', gear_code, name_th, name_en, position from gear
union all
select 'sector', sector_code, name_th, name_en, position from sector
union all
select 'agency', agency_code, name_th, name_en, position from agency
union all
select 'subject', subject, name_th, name_en, position from subject
union all
select 'unit', unit_code, name_th, name_en, row_number() over (order by unit_code) from unit
union all
-- the counter of a single one; Thai has one form
select 'unit_of_one', unit_code, name_th, one_en, row_number() over (order by unit_code) from unit
union all
select 'standard', standard_code, name_th, name_en, row_number() over (order by standard_code) from standard
union all
select 'standard_short', standard_code, abbr_th, abbr_en, row_number() over (order by standard_code) from standard
union all
select 'commodity', commodity_code, name_th, name_en, row_number() over (order by commodity_code) from commodity
union all
select 'programme', programme_code, name_th, name_en, row_number() over (order by programme_code) from programme
union all
select 'district', district_code, name_th, name_en, row_number() over (order by district_code) from district
union all
select 'subdistrict', subdistrict_code, name_th, name_en, row_number() over (order by subdistrict_code) from subdistrict
union all
select 'measure', measure_code, name_th, name_en, position from measure
union all
select 'indicator_source', indicator_source_code, title_th, title_en, row_number() over (order by indicator_source_code)
from indicator_source
union all
select 'meeting', meeting_id, title_th, title_en, nth from slugged
union all
select 'meeting_slug', meeting_id, own_slug, own_slug, nth from slugged
order by list_name, position, code
