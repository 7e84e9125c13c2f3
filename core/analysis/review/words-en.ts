/**
 * What English-speaking shoppers call good and bad: this project's own list, as in words-zh.ts. Phrases are written with `_`
 * between their words and without contractions ("do_not_buy"). Words that are not here take their prior from AFINN.
 */
import type { WordRow } from './mood-words.ts'

export const englishWords: readonly WordRow[] = [
  [
    3,
    null,
    'could_not_be_more_happier could_not_have_been_simpler could_not_be_easier would_definitely_buy will_order_from_them_again order_another would_order_another worthwhile incrediable infatuated nothing_bad nothing_wrong hard_to_find_anything_wrong hard_to_find_fault can_not_find_anything_wrong nothing_but_praise buy_with_confidence fixes_all fixed_all solves_all solved_my without_effort',
  ],
  [
    -2,
    null,
    'dissapointed dissapointing disapointed disapointing disapointment mistake same_mistake far_below wasting runs_down_quickly breaks_easily easily_breaks falls_out smudged tricky another_broken_one',
  ],
  [-3, 'looks', 'ugly hideous'],
  [-2.5, 'taste', 'tastes_like_cardboard tastes_like_plastic tastes_like_soap like_cardboard'],
  [
    3,
    null,
    'excellent perfect perfectly amazing awesome outstanding fantastic superb wonderful fabulous flawless exceptional incredible brilliant magnificent terrific phenomenal stellar delightful impeccable unbeatable love loved loves loving adore adores favorite favourite favorites gem best five_stars 5_stars five_star 5_star ten_out_of_ten 10_out_of_10 highly_recommend highly_recommended would_recommend would_definitely_recommend definitely_recommend strongly_recommend can_not_recommend_enough can_not_recommend_it_enough can_not_recommend_this_enough can_not_say_enough can_not_go_wrong can_not_beat can_not_be_beat can_not_fault can_not_complain could_not_be_happier could_not_be_more_pleased could_not_be_better could_not_ask_for_more could_not_ask_for_better could_not_ask_for_a_better can_not_get_enough can_not_live_without could_not_live_without better_than_expected better_than_i_expected better_than_described exceeded_my_expectations exceeded_expectations exceeds_expectations beyond_my_expectations above_and_beyond works_like_a_charm like_a_charm worth_every_penny worth_every_cent well_worth worth_the_money worth_it worth_the_price great_value great_deal must_have must_buy game_changer life_saver lifesaver will_buy_again would_buy_again will_order_again would_order_again will_be_buying_more will_buy_more buying_again ordering_again will_be_back will_definitely_be_back never_disappoints never_fails second_to_none top_notch first_class blown_away knocked_my_socks_off spot_on thumbs_up two_thumbs_up hats_off do_not_hesitate without_hesitation no_brainer no_complaints no_regrets life_changing wish_i_had_bought_this_sooner wish_i_had_bought_it_sooner wish_i_bought_this_sooner wish_i_had_found_this_sooner wish_i_had_known_about_this_sooner what_are_you_waiting_for best_purchase holy_grail gorgeous stunning exquisite divine heavenly',
  ],
  [
    2,
    null,
    'great good nice fine happy pleased satisfied satisfying glad delighted enjoy enjoyed enjoys enjoyable enjoying recommend recommended impressed impressive pleasant pleasantly fun beautiful beautifully handy useful helpful convenient reliable dependable sturdy solid durable strong quality comfortable comfy cozy cosy soft smooth smoothly easy easily simple effective efficient effortlessly quick quickly fast prompt promptly speedy accurate genuine authentic valuable worth worthy well better beats super cool neat lovely cute pretty adorable attractive elegant stylish sleek charming clean crisp clear bright vivid sharp lightweight compact versatile powerful responsive intuitive innovative ideal suitable fits fit fresh tasty delicious yummy flavorful refreshing friendly courteous polite attentive welcoming professional knowledgeable thoughtful generous thank thanks thankful grateful appreciate appreciated wow yay hooray bravo kudos winner plus pros success successful happily thrilled ecstatic excited pleasure joy bonus upgrade improvement improved improves superior premium finest safe secure trustworthy trusted authentic bargain steal affordable inexpensive cheaper reasonable reasonably fair saves saved holds_up held_up as_described as_advertised as_expected as_promised as_pictured just_as_described exactly_as_described exactly_what_i_wanted exactly_what_i_needed just_what_i_needed just_what_i_wanted what_i_was_looking_for what_i_needed does_the_job does_the_trick did_the_trick gets_the_job_done gets_it_done does_what_it_says does_exactly_what works_well works_great works_fine works_perfectly worked_well worked_great works works_as_advertised still_going_strong going_strong so_far_so_good not_bad not_bad_at_all not_too_bad not_half_bad no_problem no_problems no_issues no_issue no_trouble no_complaint without_any_problems without_problems nothing_bad no_regret well_made well_built well_designed well_written well_done well_packed well_packaged good_buy great_buy on_time ahead_of_schedule in_time right_away compliments compliment complimented go_to repeat_customer keeper all_i_need all_i_could_want no_longer_have_to at_last finally_found hooked addicted addictive healthy gentle moist creamy crunchy crispy aromatic rich savory hearty captivating compelling engaging insightful inspiring touching moving page_turner masterpiece classic memorable riveting gripping entertaining hilarious informative treat stands_out not_disappointed was_not_disappointed were_not_disappointed will_not_be_disappointed will_not_disappoint will_not_regret not_regret does_not_disappoint did_not_disappoint like_new brand_new snug glowing smiles smile bliss i_like i_really_like we_like i_liked we_liked really_like really_liked kids_like likes i_do_like she_likes he_likes she_liked he_liked they_like would_like_more liked',
  ],
  [
    1,
    null,
    'ok okay decent alright acceptable adequate works_ok so_far works_for_me not_great_but_ok sufficient fairly enough hope_this_helps regular daily everyday every_day years christmas gift birthday perfect_size husband wife daughter grandson granddaughter mom grandma friends family always also',
  ],
  [
    2,
    'price',
    'cheap_price affordable inexpensive bargain great_price good_price fair_price reasonable_price reasonably_priced well_priced value great_value good_value good_deal great_deal money_well_spent bang_for_the_buck bang_for_your_buck saves_money low_price best_price',
  ],
  [
    2,
    'delivery',
    'arrived_early arrived_on_time came_early came_quickly arrived_quickly fast_shipping quick_shipping fast_delivery quick_delivery shipped_fast shipped_quickly prompt_delivery speedy_delivery next_day arrived_fast came_fast quick_ship arrived_promptly before_expected earlier_than_expected',
  ],
  [
    2,
    'packaging',
    'well_packaged well_packed nicely_packaged carefully_packed securely_packed beautifully_wrapped arrived_intact arrived_safely intact',
  ],
  [
    2,
    'size',
    'fits fits_perfectly fits_well fit_perfectly true_to_size perfect_fit fits_great fit_great roomy spacious great_fit fits_like_a_glove right_size',
  ],
  [
    2.5,
    'taste',
    'delicious tasty yummy yum scrumptious flavorful tastes_great tastes_good smells_great smells_good smells_amazing mouthwatering savory smooth_flavor great_flavor fresh',
  ],
  [
    2,
    'looks',
    'beautiful pretty gorgeous cute stylish lovely_color looks_great looks_good good_looking attractive adorable looks_amazing',
  ],
  [
    -3,
    null,
    'terrible horrible awful worst garbage trash junk crap crappy rubbish worthless useless pathetic disgusting gross nasty vile atrocious abysmal appalling dreadful horrendous horrid inedible unusable unacceptable scam scammed fraud fake counterfeit knockoff knock_off ripoff rip_off ripped_off rip_offs con liar lies lied deceptive misleading false_advertising stolen thieves crooks hate hated hates despise disappointed disappointing disappointment disappoint disappoints let_down letdown waste wasted waste_of_money waste_of_time waste_your_money waste_your_time wasted_money total_waste complete_waste do_not_buy do_not_waste do_not_bother do_not_order do_not_purchase do_not_recommend not_recommend would_not_recommend can_not_recommend could_not_recommend would_never_recommend never_buy never_again never_order will_never would_not_buy would_not_buy_again will_not_buy will_not_buy_again not_buy_again will_not_be_buying will_not_order will_not_be_ordering will_not_purchase would_not_purchase will_not_be_back will_not_return will_not_be_returning never_going_back never_coming_back steer_clear stay_away stay_far_away keep_away avoid avoid_this buyer_beware beware save_your_money spend_your_money_elsewhere look_elsewhere buy_something_else keep_looking zero_stars 0_stars one_star 1_star no_stars negative_stars if_i_could_give_zero less_than_one_star two_stars 2_stars regret regretted broke broken breaks breaking fell_apart falls_apart falling_apart fall_apart came_apart stopped_working quit_working quits_working does_not_work did_not_work do_not_work not_working never_worked will_not_work would_not_work no_longer_works no_longer_work not_work died dead_on_arrival doa dead defective defect defects faulty malfunction malfunctioned malfunctioning not_worth not_worth_it not_worth_the_money not_as_described not_as_advertised not_as_pictured not_what_i_ordered not_what_i_expected not_what_was not_what_it nothing_like not_even_close threw_it_away threw_it_out threw_them_away threw_away throw_it_away throw_away thrown_away tossed_it in_the_trash in_the_garbage went_in_the_trash money_back want_my_money_back refund refunded returned returning return_it returned_it sent_it_back send_it_back sending_it_back sent_back sending_back had_to_return going_back good_luck_with joke what_a_joke shame ashamed furious angry outraged upset infuriating insulting rude hostile ignored sick ill_effects vomit puke stale rancid moldy mold rotten spoiled expired bugs worms hair_in poison toxic burned_my leaked_everywhere exploded fire_hazard dangerous hazard unsafe shoddy flimsy cheaply_made poorly_made poorly_designed poorly_written poorly poor poor_quality low_quality bad_quality lousy mediocre_at_best sucks sucked suck stinks stank epic_fail fail failed fails failure nightmare disaster catastrophe ruined ruins ruin worse worse_than bait_and_switch unprofessional incompetent never_received never_arrived did_not_receive never_came not_received still_waiting still_have_not wanted_to_love wanted_to_like really_wanted_to_like really_wanted_to_love unwatchable unreadable boring bored tedious dull drivel could_not_finish could_not_get_through gave_up',
  ],
  [
    -2,
    null,
    'bad wrong problem problems issue issues trouble complaint complain complaints concerned worried unfortunately sadly unhappy dissatisfied unsatisfied displeased annoyed annoying frustrating frustrated frustration irritating aggravating inconvenient difficult hard_to uncomfortable awkward clumsy bulky unreliable inaccurate inconsistent incorrect incomplete missing lacking lacks lack short_lived cheap cheaply flimsy fragile weak thin rough stiff scratchy itchy itches hurt hurts painful pain sore rash irritated allergic burn burns burned burnt ripped rips tore torn tear tears cracked cracks crack chipped dented dent scratched scratches damaged damage bent warped crooked loose wobbly unstable leak leaks leaked leaking leaky spill spilled shrunk shrank faded fades fading peeling peeled stained stains stain rusted rust rusty discolored dirty filthy smelly smells stink stinky odor stench chemical_smell slow slowly sluggish laggy lag lags glitchy buggy buggy crash crashes crashed freezes froze frozen noisy loud static distorted muffled blurry fuzzy dim uneven sticky greasy soggy mushy bland tasteless flavorless bitter sour salty dry overcooked undercooked raw cold overpriced expensive pricey costly steep overrated overhyped hype gimmick gimmicky confusing confused complicated unclear vague misled lied unhelpful careless sloppy delayed delay delays late waited waiting lost wasnt unable impossible nothing_special nothing_to_write_home_about meh blah so_so average_at_best mediocre subpar inferior lesser underwhelming underwhelmed unimpressed not_impressed uninspired forgettable predictable cliche pointless shallow repetitive long_winded rambling contrived could_be_better could_have_been_better should_be_better could_use_improvement needs_improvement room_for_improvement leaves_a_lot_to_be_desired leaves_much_to_be_desired left_a_lot_to_be_desired would_be_nice_if would_be_great_if would_be_better_if would_have_been_nice would_have_been_better would_have_been_great would_have_been would_have_liked would_have_preferred not_for_me not_my_cup_of_tea used_to_be used_to_love not_what_it_used_to_be gone_downhill went_downhill downhill gone_down_hill not_the_same not_up_to_par not_up_to supposed_to was_supposed supposedly i_wish wish should_have stopped stop quit returns return replace replaced replacement warranty customer_service_was tech_support excuse excuses apparently claims claimed claim pretend however_after wears_out wore_out worn_out wear_out does_not_last did_not_last not_last will_not_last lasted_only only_lasted lasted does_not_fit did_not_fit will_not_fit would_not_fit does_not_stay will_not_stay does_not_hold will_not_hold does_not_charge will_not_charge will_not_turn_on does_not_stick will_not_stick will_not_connect can_not_use could_not_use can_not_even could_not_get can_not_get can_not_figure not_sure not_happy not_thrilled not_good not_great not_very_good not_so_great not_so_good not_that_great no_good no_way no_response no_reply no_help no_instructions no_idea no_use no_support no_taste no_flavor no_effect no_difference no_better unless besides_that at_best doubt doubtful skeptical suspicious questionable sorry weird strange odd bizarre ridiculous absurd unbelievable stupid dumb idiotic silly lame ugly hideous tacky unattractive unflattering frumpy see_through fool fooled tricked cheated shocked appears_used used_product opened_box skip pass_on downside drawback con cons flaw flaws flawed negative worry risky struggle struggled struggling hassle pita mess messy barely hardly scarcely worsened worsen',
  ],
  [
    -1,
    null,
    'average standard mixed overly supposed expected thought hoped hoping instead maybe why how_come what_happened after_a_week after_a_month after_one after_two after_three after_only within_a_week within_a_month months weeks month week only just_ok just_okay ok_i_guess i_guess seems seemed seller company contacted emailed called phone try tried trying attempt money dollars paid purchased item product again anyone someone review reviews rating even',
  ],
  [
    -2,
    'price',
    'overpriced expensive pricey too_expensive too_much_money not_worth_the_price over_priced high_price for_the_price_i rip_off',
  ],
  [
    -2,
    'delivery',
    'late arrived_late took_forever slow_shipping slow_delivery delayed never_arrived never_came weeks_late still_waiting took_weeks took_months lost_in_the_mail days_late never_received',
  ],
  [
    -2,
    'packaging',
    'poorly_packaged poorly_packed arrived_broken arrived_damaged badly_packed crushed dented smashed leaked_in_the_box came_open badly_packaged arrived_open',
  ],
  [
    -2,
    'size',
    'too_small too_big too_large too_tight too_loose too_short too_long runs_small runs_large ran_small ran_large does_not_fit did_not_fit way_too_small too_narrow too_wide tight small_for smaller_than larger_than tiny shrunk bigger_than wrong_size',
  ],
  [
    -2.5,
    'taste',
    'bland tasteless flavorless stale bitter too_sweet too_salty tastes_like_chemicals tastes_bad tastes_awful tastes_terrible artificial aftertaste smells_bad smells_awful rancid gross inedible too_strong weak_coffee watery',
  ],
  [
    -2,
    'service',
    'rude ignored unhelpful no_response never_responded never_replied refused refuses hung_up no_reply unprofessional would_not_refund will_not_refund refused_to',
  ],
]

/** Turn what follows within four words into its opposite; contractions arrive here as "not". */
export const englishNegations =
  'not no never nothing none neither nor without hardly barely scarcely cannot lacks used_to_be isnt wasnt dont didnt doesnt wont cant couldnt wouldnt arent werent far_from nowhere_near anything_but instead_of'
export const englishDegrees: readonly (readonly [number, string])[] = [
  [
    1.5,
    'very really extremely absolutely so incredibly super totally completely highly truly exceptionally definitely utterly entirely thoroughly insanely ridiculously way',
  ],
  [1.2, 'pretty quite too such always much even'],
  [0.7, 'somewhat fairly rather slightly kinda kind_of sort_of a_bit a_little little bit mildly'],
]
/** AFINN means everyday talk; about goods these words say nothing by themselves. */
export const englishPriorIgnored =
  'fire kill cut cuts no dark fan dead help want wants hand matter stop like please god number big bomb block blocked limited bright dear solution certain battle shot pressure hide fight mad miss missed lost charged charge charges share straight alone leave left pay demand number huge grand top free justice united heaven yes warm intense keen sharp solid strong cover fresh care sweet crush cool hard drop dropped low heavy spark ready natural novel forced reach join fit chance interest interested hope hopefully importance important agree growing vision touch ease cheer prepared resolve rest restore restored protected protect fire killing gun war death murder sex'
