-- severity: warn
-- th: ค่าที่ทำเครื่องหมายว่าผิดปกติควรมีข้อสังเกตที่บอกเหตุผล
-- en: a figure marked implausible should have a flag that says why
-- one row per implausible market link that no flag speaks of
select
    'market_link' as table_name,
    link.market_link_id as row_id,
    'is_implausible' as column_name,
    concat_ws(' ', link.value_min, link.unit_code) as found
from market_link as link
anti join quality_flag as flag
    on flag.subject_table = 'market_link' and link.market_link_id = flag.subject_id
where link.is_implausible
order by link.market_link_id
