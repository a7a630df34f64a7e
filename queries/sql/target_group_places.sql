-- one row per named group, with where it is as far as the documents say or the curator concluded
-- parameters: $provinces, $work_groups
select
    g.target_group_id,
    g.district_code,
    s.name_th as subdistrict_th,
    s.name_en as subdistrict_en,
    g.village_no,
    g.place_basis,
    g.note_th,
    g.note_en
from target_group as g
left join subdistrict as s using (subdistrict_code)
where
    ($provinces::varchar[] is null or g.province_code = any($provinces))
    and ($work_groups::varchar[] is null or g.work_group_code = any($work_groups))
order by g.target_group_id
