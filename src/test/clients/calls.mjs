// Arguments with which each tool succeeds in the sandbox; a tool that is missing here is called without any.
export const calls = {
    search: { query: "Dune" },
    get_details: { title: "Severance" },
    get_person: { name: "Keanu Reeves" },
    charts: { chart: "popular" },
    related: { title: "Heat (1995)" },
    add_to_watchlist: { title: "Arrival" },
    remove_from_watchlist: { title: "Perfect Days" },
    mark_watched: { title: "Heat", watched_at: "last night" },
    add_to_collection: { title: "Blade Runner 2049", media_type: "4K Blu-ray" },
    remove_from_collection: { title: "Spirited Away" },
    check_in: { title: "The Bear S02E01" },
    get_comments: { title: "Dune (2021)" },
    rate_item: { title: "Heat", rating: 9 },
    remove_from_history: { title: "Parasite" },
    remove_rating: { title: "Parasite" },
    get_list: { list: "Best Pictures" },
    create_list: { name: "Rainy Mondays", items: ["Heat (1995)"] },
    edit_list: { list: "Rainy Sundays", description: "For the sofa." },
    delete_list: { list: "Rainy Mondays", confirm: true },
    add_to_list: { list: "Best Pictures", title: "Anora" },
    remove_from_list: { list: "Best Pictures", title: "Anora" },
    hide: { title: "Dark", hide_from: "recommendations" },
    unhide: { title: "Dark", hide_from: "recommendations" },
};

// Of every kind one, for a client that is too slow to call every tool: a read, a write, a refusal, and data beside the text.
export const few = [
    { name: "get_watchlist", given: {} },
    { name: "add_to_watchlist", given: { title: "Arrival" } },
    { name: "rate_item", given: { title: "Heat", rating: 11 }, refused: true },
    { name: "search", given: { query: "Dune" } },
];
