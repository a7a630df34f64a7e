-- one row per fact of the committee tier, with its passage
with listed as (
    select
        'committee' as table_name,
        committee_id as row_id,
        province_code,
        name_th as title,
        null as value_min,
        null as value_max,
        null as qualifier,
        null as unit_code,
        source_document_id,
        source_line,
        source_occurrence,
        as_printed
    from committee
    union all
    select
        'meeting', meeting_id, province_code, title_th, null, null, null, null,
        source_document_id, source_line, source_occurrence, as_printed
    from meeting
    union all
    select
        'attendance', attendance_id, m.province_code, office_th, value_min, value_max, qualifier, unit_code,
        a.source_document_id, a.source_line, a.source_occurrence, a.as_printed
    from attendance as a
    inner join meeting as m using (meeting_id)
    union all
    select
        'agenda_item', agenda_item_id, m.province_code, i.title_th, null, null, null, null,
        i.source_document_id, i.source_line, i.source_occurrence, i.as_printed
    from agenda_item as i
    inner join meeting as m using (meeting_id)
    union all
    select
        'resolution', resolution_id, m.province_code, r.title_th, null, null, null, null,
        r.source_document_id, r.source_line, r.source_occurrence, r.as_printed
    from resolution as r
    inner join meeting as m using (meeting_id)
    union all
    select
        'role', role_id, province_code, name_th, value_min, value_max, qualifier, unit_code,
        source_document_id, source_line, source_occurrence, as_printed
    from role
    union all
    select
        'programme_mention', programme_mention_id, province_code, name_th, null, null, null, null,
        source_document_id, source_line, source_occurrence, as_printed
    from programme_mention
    inner join programme using (programme_code)
    union all
    select
        'target_group_mention', mention_id, province_code, name_th, null, null, null, null,
        source_document_id, source_line, source_occurrence, as_printed
    from target_group_mention
    inner join target_group using (target_group_id)
    union all
    select
        'target_group_count', target_group_count_id, c.province_code,
        concat_ws(' · ', d.label_th, w.name_th, s.name_th), value_min, value_max, qualifier, unit_code,
        source_document_id, source_line, source_occurrence, as_printed
    from target_group_count as c
    inner join code_label as d
        on d.list_name = 'count_definition' and d.code = c.count_definition
    left join work_group as w using (work_group_code)
    left join commodity as s using (commodity_code)
    union all
    select
        'product', product_id, province_code, name_th, null, null, null, null,
        source_document_id, source_line, source_occurrence, as_printed
    from product
    union all
    select
        'budget_line', budget_line_id, province_code, purpose_th, amount_baht, amount_baht, qualifier, 'baht',
        source_document_id, source_line, source_occurrence, as_printed
    from budget_line
    union all
    select
        'certification', certification_id, c.province_code,
        concat_ws(' · ', s.name_th, k.name_th, l.label_th), value_min, value_max, qualifier, unit_code,
        source_document_id, source_line, source_occurrence, as_printed
    from certification as c
    inner join standard as s using (standard_code)
    inner join code_label as l
        on l.list_name = 'certification_status' and l.code = c.certification_status
    left join commodity as k using (commodity_code)
    union all
    select
        'activity', activity_id, province_code, title_th, value_min, value_max, qualifier, unit_code,
        source_document_id, source_line, source_occurrence, as_printed
    from activity
    union all
    select
        'production_statistic', production_statistic_id, p.province_code,
        concat_ws(' · ', k.name_th, l.label_th, n.label_th), value_min, value_max, qualifier, unit_code,
        source_document_id, source_line, source_occurrence, as_printed
    from production_statistic as p
    inner join commodity as k using (commodity_code)
    inner join code_label as l
        on l.list_name = 'production_item' and l.code = p.production_item
    inner join code_label as n
        on n.list_name = 'population' and n.code = p.population
    union all
    select
        'market_link', market_link_id, province_code, counterpart_th, value_min, value_max, qualifier, unit_code,
        source_document_id, source_line, source_occurrence, as_printed
    from market_link
    union all
    select
        'company', company_id, province_code, name_th, company_count, company_count, null,
        if(company_count is null, null, 'company'),
        source_document_id, source_line, source_occurrence, as_printed
    from company
    union all
    select
        'planned_figure', planned_figure_id, province_code, title_th, value_min, value_max, qualifier, unit_code,
        source_document_id, source_line, source_occurrence, as_printed
    from planned_figure
    union all
    select
        'quality_flag', quality_flag_id, null, check_th, stated_value, stated_value, null, unit_code,
        source_document_id, source_line, source_occurrence, as_printed
    from quality_flag
    union all
    select
        'correction', correction_id, null, reason_th, null, null, null, null,
        source_document_id, source_line, source_occurrence, as_printed
    from correction
)

select * from listed
order by table_name, row_id
