-- severity: fail
-- th: อำเภอต้องอยู่ในจังหวัด และตำบลต้องอยู่ในอำเภอที่ระบุ
-- en: a district must lie in the province, and a subdistrict in the district, that the row names
-- one row per place whose codes contradict each other
with place as (
    select
        'target_group' as table_name,
        target_group_id as row_id,
        province_code,
        district_code,
        subdistrict_code
    from target_group
    union all
    select
        'activity' as table_name,
        activity_id as row_id,
        province_code,
        district_code,
        null as subdistrict_code
    from activity
)

select
    place.table_name,
    place.row_id,
    'district_code' as column_name,
    concat_ws(' ', place.province_code, place.district_code, place.subdistrict_code) as found
from place
left join district on place.district_code = district.district_code
left join subdistrict on place.subdistrict_code = subdistrict.subdistrict_code
where
    (place.district_code is not null and place.province_code is distinct from district.province_code)
    or (place.subdistrict_code is not null and place.district_code is distinct from subdistrict.district_code)
order by place.table_name, place.row_id
