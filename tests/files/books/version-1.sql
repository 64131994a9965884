-- A book as version 1 laid it out, with a few invented records: tables, what stands beside them, rows.
CREATE TABLE setting (
	name TEXT NOT NULL,
	value TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (name)
);
CREATE TABLE person (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	name TEXT DEFAULT '' NOT NULL,
	born TEXT,
	reference TEXT DEFAULT '' NOT NULL,
	address TEXT DEFAULT '' NOT NULL,
	words TEXT DEFAULT '' NOT NULL
);
CREATE TABLE representative (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	name TEXT DEFAULT '' NOT NULL,
	capacity TEXT DEFAULT '' NOT NULL,
	first TEXT DEFAULT '' NOT NULL,
	last TEXT,
	handed_back INTEGER DEFAULT '0' NOT NULL
);
CREATE TABLE account (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	name TEXT DEFAULT '' NOT NULL,
	kind TEXT DEFAULT '' NOT NULL,
	opened TEXT DEFAULT '' NOT NULL,
	opening_pence INTEGER DEFAULT '0' NOT NULL,
	sort_code TEXT DEFAULT '' NOT NULL,
	number TEXT DEFAULT '' NOT NULL,
	closed TEXT,
	pot_id INTEGER DEFAULT '0' NOT NULL
);
CREATE TABLE category (
	code TEXT NOT NULL,
	name TEXT DEFAULT '' NOT NULL,
	direction TEXT DEFAULT '' NOT NULL,
	"group" TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (code)
);
CREATE TABLE funder (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	name TEXT DEFAULT '' NOT NULL,
	kind TEXT DEFAULT '' NOT NULL,
	profile TEXT DEFAULT '' NOT NULL,
	team TEXT DEFAULT '' NOT NULL,
	reference TEXT DEFAULT '' NOT NULL,
	address TEXT DEFAULT '' NOT NULL,
	email TEXT DEFAULT '' NOT NULL
);
CREATE TABLE rule (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	position INTEGER DEFAULT '0' NOT NULL,
	words TEXT DEFAULT '' NOT NULL,
	direction TEXT DEFAULT '' NOT NULL,
	account_id INTEGER DEFAULT '0' NOT NULL,
	amount_pence INTEGER,
	category TEXT DEFAULT '' NOT NULL,
	pot_id INTEGER DEFAULT '0' NOT NULL,
	plan_line_id INTEGER DEFAULT '0' NOT NULL
);
CREATE TABLE due (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	kind TEXT DEFAULT '' NOT NULL,
	day TEXT DEFAULT '' NOT NULL,
	amount_pence INTEGER DEFAULT '0' NOT NULL,
	payee TEXT DEFAULT '' NOT NULL,
	pot_id INTEGER DEFAULT '0' NOT NULL,
	note TEXT DEFAULT '' NOT NULL,
	entry_id INTEGER DEFAULT '0' NOT NULL,
	category TEXT DEFAULT '' NOT NULL
);
CREATE TABLE paper (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	name TEXT DEFAULT '' NOT NULL,
	mime TEXT DEFAULT '' NOT NULL,
	sha256 TEXT DEFAULT '' NOT NULL,
	size INTEGER DEFAULT '0' NOT NULL,
	added TEXT DEFAULT '' NOT NULL,
	note TEXT DEFAULT '' NOT NULL
);
CREATE TABLE reason (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	funder_id INTEGER DEFAULT '0' NOT NULL,
	first TEXT DEFAULT '' NOT NULL,
	last TEXT DEFAULT '' NOT NULL,
	rule TEXT DEFAULT '' NOT NULL,
	place TEXT DEFAULT '' NOT NULL,
	words TEXT DEFAULT '' NOT NULL
);
CREATE TABLE blob (
	sha256 TEXT NOT NULL,
	content BLOB NOT NULL,
	PRIMARY KEY (sha256)
);
CREATE TABLE change (
	id INTEGER NOT NULL,
	at TEXT DEFAULT '' NOT NULL,
	actor TEXT DEFAULT '' NOT NULL,
	capacity TEXT DEFAULT '' NOT NULL,
	for_whom TEXT DEFAULT '' NOT NULL,
	because TEXT DEFAULT '' NOT NULL,
	undoes_id INTEGER DEFAULT '0' NOT NULL,
	hash BLOB NOT NULL,
	PRIMARY KEY (id)
);
CREATE TABLE tally (
	account_id INTEGER NOT NULL,
	month TEXT NOT NULL,
	pot_id INTEGER NOT NULL,
	category TEXT NOT NULL,
	pence INTEGER DEFAULT '0' NOT NULL,
	count INTEGER DEFAULT '0' NOT NULL,
	PRIMARY KEY (account_id, month, pot_id, category)
)
 WITHOUT ROWID
;
CREATE TABLE employer_record (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	paye_reference TEXT DEFAULT '' NOT NULL,
	accounts_reference TEXT DEFAULT '' NOT NULL,
	quarterly INTEGER DEFAULT '0' NOT NULL,
	claims_allowance INTEGER DEFAULT '0' NOT NULL,
	allowance_grounds TEXT DEFAULT '' NOT NULL,
	allowance_year TEXT DEFAULT '' NOT NULL,
	allowance_used_pence INTEGER DEFAULT '0' NOT NULL,
	pension_provider TEXT DEFAULT '' NOT NULL,
	pension_reference TEXT DEFAULT '' NOT NULL,
	pension_due_day INTEGER DEFAULT '0' NOT NULL,
	duties_began TEXT,
	filing TEXT DEFAULT '' NOT NULL,
	bureau_name TEXT DEFAULT '' NOT NULL,
	bureau_contact TEXT DEFAULT '' NOT NULL
);
CREATE TABLE bill_due (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	due_id INTEGER DEFAULT '0' NOT NULL,
	payslip_id INTEGER DEFAULT '0' NOT NULL,
	first TEXT,
	last TEXT
);
CREATE TABLE pay_sent (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	pay_day TEXT DEFAULT '' NOT NULL,
	sent_on TEXT DEFAULT '' NOT NULL,
	how TEXT DEFAULT '' NOT NULL
);
CREATE TABLE back_up (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	position INTEGER DEFAULT '0' NOT NULL,
	pa_id INTEGER DEFAULT '0' NOT NULL,
	name TEXT DEFAULT '' NOT NULL,
	phone TEXT DEFAULT '' NOT NULL,
	note TEXT DEFAULT '' NOT NULL
);
CREATE TABLE bank_holiday (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	day TEXT DEFAULT '' NOT NULL,
	name TEXT DEFAULT '' NOT NULL
);
CREATE TABLE hospital_stay (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	first TEXT DEFAULT '' NOT NULL,
	last TEXT,
	full_days INTEGER DEFAULT '0' NOT NULL,
	share_after INTEGER DEFAULT '0' NOT NULL,
	days_at_most INTEGER DEFAULT '0' NOT NULL,
	agreed_by TEXT DEFAULT '' NOT NULL,
	agreed_on TEXT,
	rule TEXT DEFAULT '' NOT NULL,
	reason TEXT DEFAULT '' NOT NULL,
	note TEXT DEFAULT '' NOT NULL
);
CREATE TABLE pa (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	name TEXT DEFAULT '' NOT NULL,
	started TEXT DEFAULT '' NOT NULL,
	born TEXT,
	status TEXT DEFAULT '' NOT NULL,
	"left" TEXT,
	continuous_from TEXT,
	address TEXT DEFAULT '' NOT NULL,
	phone TEXT DEFAULT '' NOT NULL,
	email TEXT DEFAULT '' NOT NULL,
	insurance_number TEXT DEFAULT '' NOT NULL,
	payroll_id TEXT DEFAULT '' NOT NULL,
	bank_name TEXT DEFAULT '' NOT NULL,
	sort_code TEXT DEFAULT '' NOT NULL,
	account_number TEXT DEFAULT '' NOT NULL,
	kin_name TEXT DEFAULT '' NOT NULL,
	kin_phone TEXT DEFAULT '' NOT NULL,
	relation TEXT DEFAULT '' NOT NULL,
	same_household INTEGER DEFAULT '0' NOT NULL,
	drives INTEGER DEFAULT '0' NOT NULL,
	apprentice_since TEXT,
	pin TEXT DEFAULT '' NOT NULL,
	note TEXT DEFAULT '' NOT NULL,
	long_weeks_agreed TEXT
);
CREATE TABLE planned_shift (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	pa_id INTEGER DEFAULT '0' NOT NULL,
	first TEXT DEFAULT '' NOT NULL,
	start INTEGER DEFAULT '0' NOT NULL,
	finish INTEGER DEFAULT '0' NOT NULL,
	every_weeks INTEGER DEFAULT '0' NOT NULL,
	last TEXT,
	kind TEXT DEFAULT '' NOT NULL,
	break_minutes INTEGER DEFAULT '0' NOT NULL,
	needs INTEGER DEFAULT '0' NOT NULL,
	job TEXT DEFAULT '' NOT NULL,
	note TEXT DEFAULT '' NOT NULL,
	covers_id INTEGER DEFAULT '0' NOT NULL,
	helper TEXT DEFAULT '' NOT NULL,
	reason TEXT DEFAULT '' NOT NULL,
	extra_pence INTEGER DEFAULT '0' NOT NULL
);
CREATE TABLE pa_paper (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	pa_id INTEGER DEFAULT '0' NOT NULL,
	kind TEXT DEFAULT '' NOT NULL,
	state TEXT DEFAULT '' NOT NULL,
	name TEXT DEFAULT '' NOT NULL,
	number TEXT DEFAULT '' NOT NULL,
	method TEXT,
	seen TEXT,
	seen_by TEXT DEFAULT '' NOT NULL,
	issued TEXT,
	first TEXT,
	last TEXT,
	follow_up TEXT,
	update_service INTEGER DEFAULT '0' NOT NULL,
	status_seen TEXT,
	look_again_months INTEGER DEFAULT '0' NOT NULL,
	cover_pence INTEGER DEFAULT '0' NOT NULL,
	covers_redundancy INTEGER DEFAULT '0' NOT NULL,
	legal_line TEXT DEFAULT '' NOT NULL,
	reason TEXT DEFAULT '' NOT NULL,
	paid_by TEXT DEFAULT '' NOT NULL,
	note TEXT DEFAULT '' NOT NULL
);
CREATE TABLE council_plan (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	received TEXT DEFAULT '' NOT NULL,
	sent_by TEXT DEFAULT '' NOT NULL,
	written TEXT,
	note TEXT DEFAULT '' NOT NULL
);
CREATE TABLE decision (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	asked TEXT DEFAULT '' NOT NULL,
	what TEXT DEFAULT '' NOT NULL,
	cost_pence INTEGER DEFAULT '0' NOT NULL,
	need TEXT DEFAULT '' NOT NULL,
	other_ways TEXT DEFAULT '' NOT NULL,
	outcome_id INTEGER DEFAULT '0' NOT NULL,
	line_id INTEGER DEFAULT '0' NOT NULL,
	version_id INTEGER DEFAULT '0' NOT NULL,
	pot_id INTEGER DEFAULT '0' NOT NULL,
	asked_of TEXT DEFAULT '' NOT NULL,
	verdict TEXT DEFAULT '' NOT NULL,
	answered TEXT,
	answered_by TEXT DEFAULT '' NOT NULL,
	reason TEXT DEFAULT '' NOT NULL,
	term TEXT DEFAULT '' NOT NULL,
	my_words TEXT DEFAULT '' NOT NULL,
	helped_by TEXT DEFAULT '' NOT NULL,
	disagreed TEXT DEFAULT '' NOT NULL,
	shown_how TEXT DEFAULT '' NOT NULL,
	lasts_years INTEGER DEFAULT '0' NOT NULL
);
CREATE TABLE capacity (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	about TEXT DEFAULT '' NOT NULL,
	day TEXT DEFAULT '' NOT NULL,
	assessor TEXT DEFAULT '' NOT NULL,
	can_decide TEXT DEFAULT '' NOT NULL,
	decision_id INTEGER DEFAULT '0' NOT NULL,
	consulted TEXT DEFAULT '' NOT NULL,
	in_best_interests TEXT DEFAULT '' NOT NULL,
	decided_by TEXT DEFAULT '' NOT NULL
);
CREATE TABLE plan_version (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	number INTEGER DEFAULT '0' NOT NULL,
	made TEXT DEFAULT '' NOT NULL,
	state TEXT DEFAULT '' NOT NULL,
	sent TEXT,
	sent_to TEXT DEFAULT '' NOT NULL,
	answered TEXT,
	answered_by TEXT DEFAULT '' NOT NULL,
	reason TEXT DEFAULT '' NOT NULL,
	agreed_from TEXT,
	views TEXT DEFAULT '' NOT NULL,
	views_words TEXT DEFAULT '' NOT NULL,
	helped_by TEXT DEFAULT '' NOT NULL
);
CREATE TABLE plan_line (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	area TEXT DEFAULT '' NOT NULL,
	made TEXT DEFAULT '' NOT NULL
);
CREATE TABLE outcome (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	words TEXT DEFAULT '' NOT NULL,
	first TEXT DEFAULT '' NOT NULL,
	rank INTEGER DEFAULT '0' NOT NULL,
	tags TEXT DEFAULT '' NOT NULL,
	start TEXT DEFAULT '' NOT NULL,
	wanted TEXT DEFAULT '' NOT NULL,
	ended TEXT,
	clinician TEXT DEFAULT '' NOT NULL,
	agreed TEXT,
	weight INTEGER DEFAULT '0' NOT NULL,
	framework TEXT DEFAULT '' NOT NULL
);
CREATE TABLE risk (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	want TEXT DEFAULT '' NOT NULL,
	made TEXT DEFAULT '' NOT NULL,
	why TEXT DEFAULT '' NOT NULL,
	could_go_wrong TEXT DEFAULT '' NOT NULL,
	likely TEXT DEFAULT '' NOT NULL,
	how_bad TEXT DEFAULT '' NOT NULL,
	already TEXT DEFAULT '' NOT NULL,
	would_help TEXT DEFAULT '' NOT NULL,
	if_it_happens TEXT DEFAULT '' NOT NULL,
	stop_when TEXT DEFAULT '' NOT NULL,
	my_voice TEXT DEFAULT '' NOT NULL,
	worker_voice TEXT DEFAULT '' NOT NULL,
	worker TEXT DEFAULT '' NOT NULL,
	agreed_by TEXT DEFAULT '' NOT NULL,
	not_agreed_by TEXT DEFAULT '' NOT NULL,
	agreed TEXT,
	look_again TEXT,
	finished INTEGER DEFAULT '0' NOT NULL
);
CREATE TABLE review (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	kind TEXT DEFAULT '' NOT NULL,
	pot_id INTEGER DEFAULT '0' NOT NULL,
	planned TEXT,
	held TEXT,
	who TEXT DEFAULT '' NOT NULL,
	working TEXT DEFAULT '' NOT NULL,
	not_working TEXT DEFAULT '' NOT NULL,
	learned TEXT DEFAULT '' NOT NULL,
	skipped_learning INTEGER DEFAULT '0' NOT NULL,
	private_asked INTEGER DEFAULT '0' NOT NULL,
	words TEXT DEFAULT '' NOT NULL
);
CREATE TABLE helper (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	name TEXT DEFAULT '' NOT NULL,
	role TEXT DEFAULT '' NOT NULL,
	first TEXT DEFAULT '' NOT NULL,
	last TEXT,
	organisation TEXT DEFAULT '' NOT NULL,
	phone TEXT DEFAULT '' NOT NULL,
	email TEXT DEFAULT '' NOT NULL,
	decides TEXT DEFAULT '' NOT NULL,
	may_see TEXT DEFAULT '' NOT NULL,
	consent TEXT,
	consent_ends TEXT,
	weekly_minutes INTEGER DEFAULT '0' NOT NULL,
	willing INTEGER DEFAULT '0' NOT NULL,
	backup INTEGER DEFAULT '0' NOT NULL,
	assessment TEXT,
	assessed TEXT,
	needs TEXT DEFAULT '' NOT NULL,
	note TEXT DEFAULT '' NOT NULL
);
CREATE TABLE private (
	id INTEGER NOT NULL,
	content BLOB NOT NULL,
	PRIMARY KEY (id)
);
CREATE TABLE control (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	day TEXT DEFAULT '' NOT NULL,
	task TEXT DEFAULT '' NOT NULL,
	step INTEGER DEFAULT '0' NOT NULL
);
CREATE TABLE step_name (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	step INTEGER DEFAULT '0' NOT NULL,
	words TEXT DEFAULT '' NOT NULL
);
CREATE TABLE shared_cost (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	entry_id INTEGER DEFAULT '0' NOT NULL,
	day TEXT DEFAULT '' NOT NULL,
	reason TEXT DEFAULT '' NOT NULL,
	agreed_by TEXT DEFAULT '' NOT NULL,
	agreed TEXT
);
CREATE TABLE pool (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	what TEXT DEFAULT '' NOT NULL,
	first TEXT DEFAULT '' NOT NULL,
	members TEXT DEFAULT '' NOT NULL,
	share INTEGER DEFAULT '0' NOT NULL,
	pot_id INTEGER DEFAULT '0' NOT NULL,
	cost_pence INTEGER DEFAULT '0' NOT NULL,
	last TEXT,
	payer TEXT DEFAULT '' NOT NULL,
	leaving_rule TEXT DEFAULT '' NOT NULL
);
CREATE TABLE pot (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	name TEXT DEFAULT '' NOT NULL,
	funder_id INTEGER NOT NULL,
	label TEXT DEFAULT '' NOT NULL,
	stream TEXT DEFAULT '' NOT NULL,
	first TEXT,
	last TEXT,
	FOREIGN KEY(funder_id) REFERENCES funder (id)
);
CREATE TABLE statement (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	account_id INTEGER NOT NULL,
	name TEXT DEFAULT '' NOT NULL,
	sha256 TEXT DEFAULT '' NOT NULL,
	format TEXT DEFAULT '' NOT NULL,
	layout TEXT DEFAULT '' NOT NULL,
	first TEXT DEFAULT '' NOT NULL,
	last TEXT DEFAULT '' NOT NULL,
	opening_pence INTEGER,
	closing_pence INTEGER,
	lines INTEGER DEFAULT '0' NOT NULL,
	added TEXT DEFAULT '' NOT NULL,
	FOREIGN KEY(account_id) REFERENCES account (id)
);
CREATE TABLE entry (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	account_id INTEGER NOT NULL,
	day TEXT DEFAULT '' NOT NULL,
	payee TEXT DEFAULT '' NOT NULL,
	amount_pence INTEGER DEFAULT '0' NOT NULL,
	reference TEXT DEFAULT '' NOT NULL,
	note TEXT DEFAULT '' NOT NULL,
	bank_key TEXT DEFAULT '' NOT NULL,
	statement_id INTEGER DEFAULT '0' NOT NULL,
	line INTEGER DEFAULT '0' NOT NULL,
	transfer_id INTEGER DEFAULT '0' NOT NULL,
	corrects_id INTEGER DEFAULT '0' NOT NULL,
	FOREIGN KEY(account_id) REFERENCES account (id)
);
CREATE TABLE paper_link (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	paper_id INTEGER NOT NULL,
	kind TEXT DEFAULT '' NOT NULL,
	to_id INTEGER DEFAULT '0' NOT NULL,
	FOREIGN KEY(paper_id) REFERENCES paper (id)
);
CREATE TABLE return (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	funder_id INTEGER NOT NULL,
	first TEXT DEFAULT '' NOT NULL,
	last TEXT DEFAULT '' NOT NULL,
	signed_at TEXT DEFAULT '' NOT NULL,
	signer TEXT DEFAULT '' NOT NULL,
	fingerprint TEXT DEFAULT '' NOT NULL,
	sha256 TEXT DEFAULT '' NOT NULL,
	data TEXT DEFAULT '' NOT NULL,
	sent TEXT,
	FOREIGN KEY(funder_id) REFERENCES funder (id)
);
CREATE TABLE history (
	id INTEGER NOT NULL,
	change_id INTEGER NOT NULL,
	kind TEXT DEFAULT '' NOT NULL,
	"key" TEXT DEFAULT '' NOT NULL,
	"before" TEXT,
	PRIMARY KEY (id),
	FOREIGN KEY(change_id) REFERENCES change (id)
);
CREATE TABLE payroll_record (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	pa_id INTEGER NOT NULL,
	first TEXT DEFAULT '' NOT NULL,
	tax_code TEXT DEFAULT '' NOT NULL,
	week_one INTEGER DEFAULT '0' NOT NULL,
	letter TEXT DEFAULT '' NOT NULL,
	loans TEXT DEFAULT '' NOT NULL,
	declaration TEXT DEFAULT '' NOT NULL,
	p45_left TEXT,
	p45_code TEXT DEFAULT '' NOT NULL,
	earlier_pay_pence INTEGER DEFAULT '0' NOT NULL,
	earlier_tax_pence INTEGER DEFAULT '0' NOT NULL,
	pension_day TEXT,
	enrolled TEXT,
	postponed_until TEXT,
	opted_out TEXT,
	relief TEXT DEFAULT '' NOT NULL,
	basis TEXT DEFAULT '' NOT NULL,
	rounding TEXT DEFAULT '' NOT NULL,
	employee_rate INTEGER DEFAULT '0' NOT NULL,
	employer_rate INTEGER DEFAULT '0' NOT NULL,
	average_week_pence INTEGER DEFAULT '0' NOT NULL,
	note TEXT DEFAULT '' NOT NULL,
	gender TEXT DEFAULT '' NOT NULL,
	FOREIGN KEY(pa_id) REFERENCES pa (id)
);
CREATE TABLE carried_in (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	pa_id INTEGER NOT NULL,
	year TEXT DEFAULT '' NOT NULL,
	letter TEXT DEFAULT '' NOT NULL,
	gross_pence INTEGER DEFAULT '0' NOT NULL,
	taxable_pence INTEGER DEFAULT '0' NOT NULL,
	tax_pence INTEGER DEFAULT '0' NOT NULL,
	insured_pence INTEGER DEFAULT '0' NOT NULL,
	at_lower_limit_pence INTEGER DEFAULT '0' NOT NULL,
	to_primary_pence INTEGER DEFAULT '0' NOT NULL,
	to_upper_pence INTEGER DEFAULT '0' NOT NULL,
	employee_insurance_pence INTEGER DEFAULT '0' NOT NULL,
	employer_insurance_pence INTEGER DEFAULT '0' NOT NULL,
	student_loan_pence INTEGER DEFAULT '0' NOT NULL,
	postgraduate_loan_pence INTEGER DEFAULT '0' NOT NULL,
	pension_employee_pence INTEGER DEFAULT '0' NOT NULL,
	pension_employer_pence INTEGER DEFAULT '0' NOT NULL,
	sick_pay_pence INTEGER DEFAULT '0' NOT NULL,
	family_pay_pence INTEGER DEFAULT '0' NOT NULL,
	FOREIGN KEY(pa_id) REFERENCES pa (id)
);
CREATE TABLE payslip (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	pa_id INTEGER NOT NULL,
	name TEXT DEFAULT '' NOT NULL,
	pay_day TEXT DEFAULT '' NOT NULL,
	first TEXT DEFAULT '' NOT NULL,
	last TEXT DEFAULT '' NOT NULL,
	gross_pence INTEGER DEFAULT '0' NOT NULL,
	net_pence INTEGER DEFAULT '0' NOT NULL,
	to_pay_pence INTEGER DEFAULT '0' NOT NULL,
	employer_cost_pence INTEGER DEFAULT '0' NOT NULL,
	cost_pence INTEGER DEFAULT '0' NOT NULL,
	data TEXT DEFAULT '' NOT NULL,
	sha256 TEXT DEFAULT '' NOT NULL,
	pots TEXT DEFAULT '' NOT NULL,
	corrects_id INTEGER DEFAULT '0' NOT NULL,
	FOREIGN KEY(pa_id) REFERENCES pa (id)
);
CREATE TABLE extra_pay (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	pa_id INTEGER NOT NULL,
	day TEXT DEFAULT '' NOT NULL,
	kind TEXT DEFAULT '' NOT NULL,
	amount_pence INTEGER DEFAULT '0' NOT NULL,
	words TEXT DEFAULT '' NOT NULL,
	minutes INTEGER DEFAULT '0' NOT NULL,
	rate_pence INTEGER,
	contract_id INTEGER DEFAULT '0' NOT NULL,
	payslip_id INTEGER DEFAULT '0' NOT NULL,
	FOREIGN KEY(pa_id) REFERENCES pa (id)
);
CREATE TABLE carried_leave (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	pa_id INTEGER NOT NULL,
	leave_year TEXT DEFAULT '' NOT NULL,
	tenths INTEGER DEFAULT '0' NOT NULL,
	reason TEXT DEFAULT '' NOT NULL,
	FOREIGN KEY(pa_id) REFERENCES pa (id)
);
CREATE TABLE lent (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	lender TEXT DEFAULT '' NOT NULL,
	day TEXT DEFAULT '' NOT NULL,
	amount_pence INTEGER DEFAULT '0' NOT NULL,
	pot_id INTEGER DEFAULT '0' NOT NULL,
	account_id INTEGER NOT NULL,
	due_id INTEGER DEFAULT '0' NOT NULL,
	repay_by TEXT DEFAULT '' NOT NULL,
	why TEXT DEFAULT '' NOT NULL,
	told TEXT,
	FOREIGN KEY(account_id) REFERENCES account (id)
);
CREATE TABLE contract (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	pa_id INTEGER NOT NULL,
	first TEXT DEFAULT '' NOT NULL,
	hourly_pence INTEGER DEFAULT '0' NOT NULL,
	frequency TEXT DEFAULT '' NOT NULL,
	first_pay_day TEXT DEFAULT '' NOT NULL,
	last TEXT,
	job TEXT DEFAULT '' NOT NULL,
	evening_hourly_pence INTEGER,
	waking_night_hourly_pence INTEGER,
	weekend_hourly_pence INTEGER,
	bank_holiday_hourly_pence INTEGER,
	travel_hourly_pence INTEGER,
	training_hourly_pence INTEGER,
	awake_hourly_pence INTEGER,
	sleep_in_pence INTEGER DEFAULT '0' NOT NULL,
	mileage_pence INTEGER DEFAULT '0' NOT NULL,
	hours TEXT DEFAULT '' NOT NULL,
	weekly_minutes INTEGER DEFAULT '0' NOT NULL,
	half_days INTEGER DEFAULT '0' NOT NULL,
	holiday TEXT DEFAULT '' NOT NULL,
	leave_year TEXT,
	notice_weeks INTEGER DEFAULT '0' NOT NULL,
	worked_to_days INTEGER DEFAULT '0' NOT NULL,
	pot_id INTEGER DEFAULT '0' NOT NULL,
	signed TEXT,
	evening_from INTEGER DEFAULT '0' NOT NULL,
	evening_to INTEGER DEFAULT '0' NOT NULL,
	FOREIGN KEY(pa_id) REFERENCES pa (id)
);
CREATE TABLE shift (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	pa_id INTEGER NOT NULL,
	day TEXT DEFAULT '' NOT NULL,
	start INTEGER DEFAULT '0' NOT NULL,
	finish INTEGER DEFAULT '0' NOT NULL,
	kind TEXT DEFAULT '' NOT NULL,
	break_minutes INTEGER DEFAULT '0' NOT NULL,
	awake_minutes INTEGER DEFAULT '0' NOT NULL,
	tenth_miles INTEGER DEFAULT '0' NOT NULL,
	note TEXT DEFAULT '' NOT NULL,
	job TEXT DEFAULT '' NOT NULL,
	start_late INTEGER DEFAULT '0' NOT NULL,
	finish_late INTEGER DEFAULT '0' NOT NULL,
	no_time INTEGER DEFAULT '0' NOT NULL,
	corrects_id INTEGER DEFAULT '0' NOT NULL,
	reason TEXT DEFAULT '' NOT NULL,
	planned_id INTEGER DEFAULT '0' NOT NULL,
	sheet_id INTEGER DEFAULT '0' NOT NULL,
	FOREIGN KEY(pa_id) REFERENCES pa (id)
);
CREATE TABLE absence (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	pa_id INTEGER NOT NULL,
	kind TEXT DEFAULT '' NOT NULL,
	first TEXT DEFAULT '' NOT NULL,
	last TEXT,
	minutes INTEGER DEFAULT '0' NOT NULL,
	needs_cover INTEGER DEFAULT '0' NOT NULL,
	fit_note TEXT,
	note TEXT DEFAULT '' NOT NULL,
	FOREIGN KEY(pa_id) REFERENCES pa (id)
);
CREATE TABLE timesheet (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	pa_id INTEGER NOT NULL,
	week TEXT DEFAULT '' NOT NULL,
	pa_agreed TEXT,
	pa_how TEXT,
	holder_agreed TEXT,
	holder_name TEXT DEFAULT '' NOT NULL,
	paper_id INTEGER DEFAULT '0' NOT NULL,
	payslip_id INTEGER DEFAULT '0' NOT NULL,
	number INTEGER DEFAULT '0' NOT NULL,
	FOREIGN KEY(pa_id) REFERENCES pa (id)
);
CREATE TABLE health_task (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	pa_id INTEGER NOT NULL,
	name TEXT DEFAULT '' NOT NULL,
	practitioner_name TEXT DEFAULT '' NOT NULL,
	practitioner_role TEXT DEFAULT '' NOT NULL,
	practitioner_registration TEXT DEFAULT '' NOT NULL,
	practitioner_signed TEXT,
	holder_signed TEXT,
	pa_signed TEXT,
	trained TEXT,
	trained_by TEXT DEFAULT '' NOT NULL,
	competent TEXT,
	review TEXT,
	stop_when TEXT DEFAULT '' NOT NULL,
	ended TEXT,
	pot_id INTEGER DEFAULT '0' NOT NULL,
	note TEXT DEFAULT '' NOT NULL,
	FOREIGN KEY(pa_id) REFERENCES pa (id)
);
CREATE TABLE pa_exception (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	pa_id INTEGER NOT NULL,
	asked TEXT DEFAULT '' NOT NULL,
	paid_for TEXT DEFAULT '' NOT NULL,
	why TEXT DEFAULT '' NOT NULL,
	asked_of TEXT DEFAULT '' NOT NULL,
	answer TEXT DEFAULT '' NOT NULL,
	answered TEXT,
	agreed_by TEXT DEFAULT '' NOT NULL,
	first TEXT,
	last TEXT,
	note TEXT DEFAULT '' NOT NULL,
	FOREIGN KEY(pa_id) REFERENCES pa (id)
);
CREATE TABLE particulars (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	pa_id INTEGER NOT NULL,
	contract_id INTEGER DEFAULT '0' NOT NULL,
	version INTEGER DEFAULT '0' NOT NULL,
	first TEXT DEFAULT '' NOT NULL,
	made TEXT DEFAULT '' NOT NULL,
	text TEXT DEFAULT '' NOT NULL,
	given TEXT,
	holder_signed TEXT,
	pa_signed TEXT,
	note TEXT DEFAULT '' NOT NULL,
	FOREIGN KEY(pa_id) REFERENCES pa (id)
);
CREATE TABLE leaving (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	pa_id INTEGER NOT NULL,
	reason TEXT DEFAULT '' NOT NULL,
	told TEXT DEFAULT '' NOT NULL,
	last_day TEXT DEFAULT '' NOT NULL,
	weeks INTEGER DEFAULT '0' NOT NULL,
	note TEXT DEFAULT '' NOT NULL,
	FOREIGN KEY(pa_id) REFERENCES pa (id)
);
CREATE TABLE decided_spend (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	decision_id INTEGER NOT NULL,
	entry_id INTEGER DEFAULT '0' NOT NULL,
	FOREIGN KEY(decision_id) REFERENCES decision (id)
);
CREATE TABLE plan_answer (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	version_id INTEGER NOT NULL,
	question INTEGER DEFAULT '0' NOT NULL,
	words TEXT DEFAULT '' NOT NULL,
	done INTEGER DEFAULT '0' NOT NULL,
	FOREIGN KEY(version_id) REFERENCES plan_version (id)
);
CREATE TABLE line_wording (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	line_id INTEGER NOT NULL,
	version_id INTEGER NOT NULL,
	words TEXT DEFAULT '' NOT NULL,
	met_by TEXT DEFAULT '' NOT NULL,
	cost_pence INTEGER DEFAULT '0' NOT NULL,
	per TEXT DEFAULT '' NOT NULL,
	minutes INTEGER DEFAULT '0' NOT NULL,
	rate_pence INTEGER DEFAULT '0' NOT NULL,
	pot_id INTEGER DEFAULT '0' NOT NULL,
	outcome_id INTEGER DEFAULT '0' NOT NULL,
	who TEXT DEFAULT '' NOT NULL,
	first TEXT,
	last TEXT,
	asked_by TEXT DEFAULT '' NOT NULL,
	boundary TEXT DEFAULT '' NOT NULL,
	boundary_why TEXT DEFAULT '' NOT NULL,
	boundary_by TEXT DEFAULT '' NOT NULL,
	FOREIGN KEY(line_id) REFERENCES plan_line (id),
	FOREIGN KEY(version_id) REFERENCES plan_version (id)
);
CREATE TABLE scale_step (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	outcome_id INTEGER NOT NULL,
	level INTEGER DEFAULT '0' NOT NULL,
	words TEXT DEFAULT '' NOT NULL,
	written TEXT DEFAULT '' NOT NULL,
	FOREIGN KEY(outcome_id) REFERENCES outcome (id)
);
CREATE TABLE check_in (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	outcome_id INTEGER NOT NULL,
	day TEXT DEFAULT '' NOT NULL,
	words TEXT DEFAULT '' NOT NULL,
	feeling TEXT DEFAULT '' NOT NULL,
	level INTEGER,
	voice TEXT DEFAULT '' NOT NULL,
	name TEXT DEFAULT '' NOT NULL,
	FOREIGN KEY(outcome_id) REFERENCES outcome (id)
);
CREATE TABLE review_action (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	review_id INTEGER NOT NULL,
	what TEXT DEFAULT '' NOT NULL,
	who TEXT DEFAULT '' NOT NULL,
	"by" TEXT,
	done TEXT,
	FOREIGN KEY(review_id) REFERENCES review (id)
);
CREATE TABLE agreement (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	pot_id INTEGER NOT NULL,
	first TEXT DEFAULT '' NOT NULL,
	weekly_pence INTEGER DEFAULT '0' NOT NULL,
	first_payment TEXT DEFAULT '' NOT NULL,
	cycle_weeks INTEGER DEFAULT '0' NOT NULL,
	in_advance INTEGER DEFAULT '0' NOT NULL,
	contribution_pence INTEGER DEFAULT '0' NOT NULL,
	contribution_model TEXT DEFAULT '' NOT NULL,
	contribution_cycle_weeks INTEGER DEFAULT '0' NOT NULL,
	contingency_pence INTEGER DEFAULT '0' NOT NULL,
	retained_weeks INTEGER,
	last TEXT,
	FOREIGN KEY(pot_id) REFERENCES pot (id)
);
CREATE TABLE split (
	entry_id INTEGER NOT NULL,
	seq INTEGER NOT NULL,
	account_id INTEGER DEFAULT '0' NOT NULL,
	day TEXT DEFAULT '' NOT NULL,
	amount_pence INTEGER DEFAULT '0' NOT NULL,
	category TEXT DEFAULT '' NOT NULL,
	pot_id INTEGER DEFAULT '0' NOT NULL,
	plan_line_id INTEGER DEFAULT '0' NOT NULL,
	outcome_id INTEGER DEFAULT '0' NOT NULL,
	note TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (entry_id, seq),
	FOREIGN KEY(entry_id) REFERENCES entry (id) ON DELETE CASCADE
)
 WITHOUT ROWID
;
CREATE TABLE answer (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	return_id INTEGER NOT NULL,
	answered_on TEXT DEFAULT '' NOT NULL,
	name TEXT DEFAULT '' NOT NULL,
	role TEXT DEFAULT '' NOT NULL,
	body TEXT DEFAULT '' NOT NULL,
	note TEXT DEFAULT '' NOT NULL,
	fingerprint TEXT DEFAULT '' NOT NULL,
	sha256 TEXT DEFAULT '' NOT NULL,
	FOREIGN KEY(return_id) REFERENCES return (id)
);
CREATE TABLE earned_week (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	pa_id INTEGER NOT NULL,
	payslip_id INTEGER NOT NULL,
	week TEXT DEFAULT '' NOT NULL,
	pay_pence INTEGER DEFAULT '0' NOT NULL,
	minutes INTEGER DEFAULT '0' NOT NULL,
	FOREIGN KEY(pa_id) REFERENCES pa (id),
	FOREIGN KEY(payslip_id) REFERENCES payslip (id)
);
CREATE TABLE paid_absence (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	payslip_id INTEGER NOT NULL,
	absence_id INTEGER DEFAULT '0' NOT NULL,
	last TEXT DEFAULT '' NOT NULL,
	amount_pence INTEGER DEFAULT '0' NOT NULL,
	minutes INTEGER DEFAULT '0' NOT NULL,
	days INTEGER DEFAULT '0' NOT NULL,
	FOREIGN KEY(payslip_id) REFERENCES payslip (id)
);
CREATE TABLE bureau_figure (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	payslip_id INTEGER NOT NULL,
	gross_pence INTEGER,
	tax_pence INTEGER,
	employee_insurance_pence INTEGER,
	loans_pence INTEGER,
	pension_pence INTEGER,
	to_pay_pence INTEGER,
	employer_insurance_pence INTEGER,
	employer_pension_pence INTEGER,
	FOREIGN KEY(payslip_id) REFERENCES payslip (id)
);
CREATE TABLE paid_retainer (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	payslip_id INTEGER NOT NULL,
	stay_id INTEGER DEFAULT '0' NOT NULL,
	pa_id INTEGER NOT NULL,
	contract_id INTEGER DEFAULT '0' NOT NULL,
	amount_pence INTEGER DEFAULT '0' NOT NULL,
	FOREIGN KEY(payslip_id) REFERENCES payslip (id),
	FOREIGN KEY(pa_id) REFERENCES pa (id)
);
CREATE TABLE lent_part (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	lent_id INTEGER NOT NULL,
	due_id INTEGER DEFAULT '0' NOT NULL,
	entry_id INTEGER DEFAULT '0' NOT NULL,
	FOREIGN KEY(lent_id) REFERENCES lent (id)
);
CREATE TABLE leaving_step (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	leaving_id INTEGER NOT NULL,
	step TEXT DEFAULT '' NOT NULL,
	day TEXT DEFAULT '' NOT NULL,
	note TEXT DEFAULT '' NOT NULL,
	FOREIGN KEY(leaving_id) REFERENCES leaving (id)
);
CREATE TABLE allocation (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	pot_id INTEGER NOT NULL,
	told TEXT DEFAULT '' NOT NULL,
	told_by TEXT DEFAULT '' NOT NULL,
	questionnaire TEXT DEFAULT '' NOT NULL,
	points TEXT DEFAULT '' NOT NULL,
	"table" TEXT DEFAULT '' NOT NULL,
	indicative_pence INTEGER DEFAULT '0' NOT NULL,
	final_pence INTEGER,
	final_told TEXT,
	assumed_rate_pence INTEGER DEFAULT '0' NOT NULL,
	assessed_minutes INTEGER DEFAULT '0' NOT NULL,
	unpaid_minutes INTEGER DEFAULT '0' NOT NULL,
	note TEXT DEFAULT '' NOT NULL,
	FOREIGN KEY(pot_id) REFERENCES pot (id)
);
CREATE TABLE holding (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	pot_id INTEGER NOT NULL,
	first TEXT DEFAULT '' NOT NULL,
	held_by TEXT DEFAULT '' NOT NULL,
	last TEXT,
	payee TEXT DEFAULT '' NOT NULL,
	signs TEXT DEFAULT '' NOT NULL,
	spends TEXT DEFAULT '' NOT NULL,
	employs TEXT DEFAULT '' NOT NULL,
	second_from_pence INTEGER DEFAULT '0' NOT NULL,
	left_pence INTEGER DEFAULT '0' NOT NULL,
	left_minutes INTEGER DEFAULT '0' NOT NULL,
	left_on TEXT,
	note TEXT DEFAULT '' NOT NULL,
	FOREIGN KEY(pot_id) REFERENCES pot (id)
);
CREATE TABLE pot_debt (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	from_pot INTEGER NOT NULL,
	to_pot INTEGER NOT NULL,
	day TEXT DEFAULT '' NOT NULL,
	amount_pence INTEGER DEFAULT '0' NOT NULL,
	reason TEXT DEFAULT '' NOT NULL,
	"by" TEXT,
	entry_id INTEGER DEFAULT '0' NOT NULL,
	repaid_pence INTEGER DEFAULT '0' NOT NULL,
	FOREIGN KEY(from_pot) REFERENCES pot (id),
	FOREIGN KEY(to_pot) REFERENCES pot (id)
);
CREATE TABLE unspent_reason (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	pot_id INTEGER NOT NULL,
	first TEXT DEFAULT '' NOT NULL,
	last TEXT DEFAULT '' NOT NULL,
	amount_pence INTEGER DEFAULT '0' NOT NULL,
	why TEXT DEFAULT '' NOT NULL,
	words TEXT DEFAULT '' NOT NULL,
	FOREIGN KEY(pot_id) REFERENCES pot (id)
);
CREATE TABLE saving (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	pot_id INTEGER NOT NULL,
	what TEXT DEFAULT '' NOT NULL,
	"by" TEXT DEFAULT '' NOT NULL,
	amount_pence INTEGER DEFAULT '0' NOT NULL,
	agreed_by TEXT DEFAULT '' NOT NULL,
	agreed TEXT,
	spent INTEGER DEFAULT '0' NOT NULL,
	FOREIGN KEY(pot_id) REFERENCES pot (id)
);
CREATE TABLE question (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	answer_id INTEGER NOT NULL,
	return_id INTEGER NOT NULL,
	line INTEGER DEFAULT '0' NOT NULL,
	words TEXT DEFAULT '' NOT NULL,
	asked_on TEXT DEFAULT '' NOT NULL,
	reply TEXT DEFAULT '' NOT NULL,
	replied_on TEXT,
	FOREIGN KEY(answer_id) REFERENCES answer (id),
	FOREIGN KEY(return_id) REFERENCES return (id)
);
CREATE TABLE adjustment (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	allocation_id INTEGER NOT NULL,
	day TEXT DEFAULT '' NOT NULL,
	what TEXT DEFAULT '' NOT NULL,
	amount_pence INTEGER DEFAULT '0' NOT NULL,
	asked_pence INTEGER DEFAULT '0' NOT NULL,
	why TEXT DEFAULT '' NOT NULL,
	who TEXT DEFAULT '' NOT NULL,
	answer TEXT DEFAULT '' NOT NULL,
	FOREIGN KEY(allocation_id) REFERENCES allocation (id)
);
CREATE VIRTUAL TABLE entry_text
USING fts5(payee, reference, note, content='entry', content_rowid='id', tokenize='trigram');
CREATE INDEX entry_by_bank_key ON entry (account_id, bank_key);
CREATE INDEX entry_by_day ON entry (account_id, day, id);
CREATE INDEX entry_by_corrected ON entry (corrects_id) WHERE corrects_id <> 0;
CREATE INDEX paper_link_by_target ON paper_link (kind, to_id);
CREATE INDEX history_by_record ON history (kind, "key", id);
CREATE INDEX history_by_change ON history (change_id);
CREATE INDEX payslip_by_day ON payslip (pay_day);
CREATE INDEX payslip_by_pa ON payslip (pa_id, pay_day);
CREATE INDEX shift_by_day ON shift (day, pa_id);
CREATE INDEX timesheet_by_week ON timesheet (week, pa_id);
CREATE INDEX decided_spend_by_entry ON decided_spend (entry_id);
CREATE INDEX check_in_by_outcome ON check_in (outcome_id, day);
CREATE INDEX split_by_day ON split (day, pot_id, category, amount_pence);
CREATE INDEX earned_week_by_pa ON earned_week (pa_id, week);
CREATE INDEX paid_absence_by_absence ON paid_absence (absence_id);
CREATE INDEX paid_retainer_by_stay ON paid_retainer (stay_id, pa_id);
CREATE INDEX split_unsorted ON split (entry_id) WHERE category = '';
CREATE INDEX split_of_plan ON split (day, plan_line_id, outcome_id, category, amount_pence) WHERE plan_line_id != 0 OR outcome_id != 0;
CREATE TRIGGER split_removed AFTER DELETE ON split BEGIN
UPDATE tally SET pence = pence - old.amount_pence, count = count - 1
WHERE account_id = old.account_id AND month = substr(old.day, 1, 7)
AND pot_id = old.pot_id AND category = old.category;
 END;
CREATE TRIGGER split_changed AFTER UPDATE ON split BEGIN
UPDATE tally SET pence = pence - old.amount_pence, count = count - 1
WHERE account_id = old.account_id AND month = substr(old.day, 1, 7)
AND pot_id = old.pot_id AND category = old.category;

INSERT INTO tally (account_id, month, pot_id, category, pence, count)
VALUES (new.account_id, substr(new.day, 1, 7), new.pot_id, new.category, new.amount_pence, 1)
ON CONFLICT DO UPDATE SET pence = pence + excluded.pence, count = count + 1;
 END;
INSERT INTO private (id, content) VALUES (1, randomblob(262160));
INSERT INTO "person" ("id", "name", "born", "reference", "address", "words") VALUES (1, 'Rose Ellery', NULL, '', '', '');
INSERT INTO "account" ("id", "name", "kind", "opened", "opening_pence", "sort_code", "number", "closed", "pot_id") VALUES (1, 'Support account', 'bank', '2026-04-01', 10000, '07-01-16', '12345678', NULL, 1);
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('I01', 'Council direct payment', 'in', 'Direct payments');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('I02', 'Carer''s direct payment', 'in', 'Direct payments');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('I03', 'Section 117 after-care payment', 'in', 'Direct payments');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('I04', 'NHS personal health budget', 'in', 'Direct payments');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('I05', 'Special educational needs payment', 'in', 'Direct payments');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('I06', 'Children''s short-break payment', 'in', 'Direct payments');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('I07', 'One-off direct payment', 'in', 'Direct payments');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('I08', 'My contribution', 'in', 'My own money');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('I09', 'Top-up from my own money', 'in', 'My own money');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('I10', 'Contingency paid by the funder', 'in', 'Direct payments');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('I11', 'Interest', 'in', 'Other money in');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('I12', 'Refund or cancelled payment', 'in', 'Other money in');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('I13', 'Insurance or statutory pay paid back', 'in', 'Other money in');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('I14', 'Paid in by mistake', 'in', 'Other money in');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('O01', 'Wages paid to assistants', 'out', 'Wages, tax, NI and pension');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('O02', 'Assistants'' holiday pay', 'out', 'Wages, tax, NI and pension');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('O03', 'Assistants'' sick, maternity and other statutory pay', 'out', 'Wages, tax, NI and pension');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('O04', 'Assistants'' expenses and mileage', 'out', 'Wages, tax, NI and pension');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('O05', 'Tax and National Insurance (HMRC)', 'out', 'Wages, tax, NI and pension');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('O06', 'Pension payments', 'out', 'Wages, tax, NI and pension');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('O07', 'Payroll service', 'out', 'Insurance, payroll and running costs');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('O08', 'Employers'' liability insurance', 'out', 'Insurance, payroll and running costs');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('O09', 'Finding, checking and training assistants', 'out', 'Insurance, payroll and running costs');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('O10', 'Redundancy pay', 'out', 'Wages, tax, NI and pension');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('O11', 'Self-employed assistant', 'out', 'Care and support bought in');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('O12', 'Care agency', 'out', 'Care and support bought in');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('O13', 'Day service', 'out', 'Care and support bought in');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('O14', 'Activities, clubs and courses', 'out', 'Activities and travel');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('O15', 'Respite and short breaks', 'out', 'Activities and travel');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('O16', 'Transport', 'out', 'Activities and travel');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('O17', 'Equipment', 'out', 'Equipment and supplies');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('O18', 'Looking after equipment', 'out', 'Equipment and supplies');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('O19', 'Small changes to the home', 'out', 'Equipment and supplies');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('O20', 'Therapy', 'out', 'Care and support bought in');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('O21', 'Supplies and protective equipment', 'out', 'Equipment and supplies');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('O22', 'Technology and subscriptions', 'out', 'Equipment and supplies');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('O23', 'Managed account or brokerage fee', 'out', 'Insurance, payroll and running costs');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('O24', 'Paid help with the paperwork', 'out', 'Insurance, payroll and running costs');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('O25', 'Bank or card charge', 'out', 'Insurance, payroll and running costs');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('O26', 'Sent back to the funder', 'out', 'Returned or taken back');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('O27', 'Taken back by the funder', 'out', 'Returned or taken back');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('O28', 'My own money taken out again', 'out', 'Returned or taken back');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('O29', 'Something else', 'out', 'Something else');
INSERT INTO "category" ("code", "name", "direction", "group") VALUES ('O30', 'Paid by mistake, to be put back', 'out', 'Something else');
INSERT INTO "funder" ("id", "name", "kind", "profile", "team", "reference", "address", "email") VALUES (1, 'Riverside Council', 'council', 'gb-eng-generic', '', '', '', '');
INSERT INTO "change" ("id", "at", "actor", "capacity", "for_whom", "because", "undoes_id", "hash") VALUES (1, '2026-04-06T09:00:00+00:00', 'Rose Ellery', 'self', '', 'Started this book', 0, X'db92fe113b5b4ba5167a8484e51905ae20a9cb356f3fedad7d9cff9c48845bf9');
INSERT INTO "change" ("id", "at", "actor", "capacity", "for_whom", "because", "undoes_id", "hash") VALUES (2, '2026-04-06T09:00:00+00:00', 'Rose Ellery', 'self', '', 'Began a new version of the plan', 0, X'd9f0d360beb720959f9d0e81dba689a26f0187f3b0d06b1989de3602752bec07');
INSERT INTO "change" ("id", "at", "actor", "capacity", "for_whom", "because", "undoes_id", "hash") VALUES (3, '2026-04-06T09:00:00+00:00', 'Rose Ellery', 'self', '', 'Wrote in the plan', 0, X'be1b7ade58f6d8a9a8a3166c0e2ee6f1683136fdcdcc6bf2268ef2b15f240abb');
INSERT INTO "change" ("id", "at", "actor", "capacity", "for_whom", "because", "undoes_id", "hash") VALUES (4, '2026-04-06T09:00:00+00:00', 'Rose Ellery', 'self', '', 'Added a line to the plan', 0, X'21b595bf64c858d3e343cc970858e8c842fd817b167c6a2a6f65a431e0cce93d');
INSERT INTO "change" ("id", "at", "actor", "capacity", "for_whom", "because", "undoes_id", "hash") VALUES (5, '2026-04-06T09:00:00+00:00', 'Rose Ellery', 'self', '', 'Wrote down an entry', 0, X'f2ad3cb92846acf58eaa26ad0ebccdbb9f7bcdba434c35c94d4706c75e96c7d8');
INSERT INTO "change" ("id", "at", "actor", "capacity", "for_whom", "because", "undoes_id", "hash") VALUES (6, '2026-04-06T09:00:00+00:00', 'Rose Ellery', 'self', '', 'Added a PA', 0, X'19c87580fcb8ad52f18a824ccfed5dcb045e70cc81a919d6964cbcabfd207111');
INSERT INTO "tally" ("account_id", "month", "pot_id", "category", "pence", "count") VALUES (1, '2026-04', 1, 'O14', -640, 1);
INSERT INTO "pa" ("id", "name", "started", "born", "status", "left", "continuous_from", "address", "phone", "email", "insurance_number", "payroll_id", "bank_name", "sort_code", "account_number", "kin_name", "kin_phone", "relation", "same_household", "drives", "apprentice_since", "pin", "note", "long_weeks_agreed") VALUES (1, 'Wendy Hollis', '2026-04-06', NULL, 'employee', NULL, NULL, '', '', '', '', '', '', '', '', '', '', 'none', 0, 0, NULL, '', '', NULL);
INSERT INTO "plan_version" ("id", "number", "made", "state", "sent", "sent_to", "answered", "answered_by", "reason", "agreed_from", "views", "views_words", "helped_by") VALUES (1, 1, '2026-04-06', 'draft', NULL, '', NULL, '', '', NULL, 'not_asked', '', 'Bea');
INSERT INTO "plan_line" ("id", "area", "made") VALUES (1, 'health', '2026-04-06');
INSERT INTO "pot" ("id", "name", "funder_id", "label", "stream", "first", "last") VALUES (1, 'Direct payment', 1, 'Council', 'adult_social_care', '2026-04-01', NULL);
INSERT INTO "entry" ("id", "account_id", "day", "payee", "amount_pence", "reference", "note", "bank_key", "statement_id", "line", "transfer_id", "corrects_id") VALUES (1, 1, '2026-04-07', 'Pool', -640, '', '', '', 0, 0, 0, 0);
INSERT INTO "history" ("id", "change_id", "kind", "key", "before") VALUES (1, 1, 'person', '1', NULL);
INSERT INTO "history" ("id", "change_id", "kind", "key", "before") VALUES (2, 1, 'funder', '1', NULL);
INSERT INTO "history" ("id", "change_id", "kind", "key", "before") VALUES (3, 1, 'pot', '1', NULL);
INSERT INTO "history" ("id", "change_id", "kind", "key", "before") VALUES (4, 1, 'agreement', '1', NULL);
INSERT INTO "history" ("id", "change_id", "kind", "key", "before") VALUES (5, 1, 'account', '1', NULL);
INSERT INTO "history" ("id", "change_id", "kind", "key", "before") VALUES (6, 2, 'plan_version', '1', NULL);
INSERT INTO "history" ("id", "change_id", "kind", "key", "before") VALUES (7, 3, 'plan_answer', '1', NULL);
INSERT INTO "history" ("id", "change_id", "kind", "key", "before") VALUES (8, 4, 'plan_line', '1', NULL);
INSERT INTO "history" ("id", "change_id", "kind", "key", "before") VALUES (9, 4, 'line_wording', '1', NULL);
INSERT INTO "history" ("id", "change_id", "kind", "key", "before") VALUES (10, 5, 'entry', '1', NULL);
INSERT INTO "history" ("id", "change_id", "kind", "key", "before") VALUES (11, 6, 'pa', '1', NULL);
INSERT INTO "plan_answer" ("id", "version_id", "question", "words", "done") VALUES (1, 1, 1, 'My garden.', 1);
INSERT INTO "line_wording" ("id", "line_id", "version_id", "words", "met_by", "cost_pence", "per", "minutes", "rate_pence", "pot_id", "outcome_id", "who", "first", "last", "asked_by", "boundary", "boundary_why", "boundary_by") VALUES (1, 1, 1, 'A swimming pass', 'bought', 2450, 'month', 0, 0, 0, 0, '', NULL, NULL, '', 'social', '', '');
INSERT INTO "agreement" ("id", "pot_id", "first", "weekly_pence", "first_payment", "cycle_weeks", "in_advance", "contribution_pence", "contribution_model", "contribution_cycle_weeks", "contingency_pence", "retained_weeks", "last") VALUES (1, 1, '2026-04-06', 52000, '2026-04-06', 4, 1, 0, 'none', 4, 0, NULL, NULL);
INSERT INTO "split" ("entry_id", "seq", "account_id", "day", "amount_pence", "category", "pot_id", "plan_line_id", "outcome_id", "note") VALUES (1, 0, 1, '2026-04-07', -640, 'O14', 1, 0, 0, '');
INSERT INTO entry_text (rowid, payee, reference, note) SELECT id, payee, reference, note FROM entry;
