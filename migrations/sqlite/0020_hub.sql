-- The hub around the discussions: further roles, topics, and what can be found by words.

create table account_role_2 (
    person_id blob not null references person (id),
    role text not null check (role in ('reviewer', 'facilitator', 'editor', 'support', 'administrator')),
    primary key (person_id, role)
) strict;

insert into account_role_2 (person_id, role) select person_id, role from account_role;
drop table account_role;
alter table account_role_2 rename to account_role;
create index account_role_role on account_role (role);

-- The taxonomy that administrators keep. `title` is JSON: the same words in en, fr and es.
create table topic (
    id blob not null primary key,
    code text not null,
    position integer not null,
    title text not null,
    retired_at integer
) strict;

create unique index topic_code on topic (code);

-- The first one: the objectives and the guiding principles of the Global Compact for Safe, Orderly and Regular Migration
-- (A/RES/73/195), in short titles.
insert into topic (id, code, position, title)
values
    (x'4a82839c9ba256d1a4c85f3f1696ede2', 'objective-1', 1, '{"en": "1. Data for policy", "fr": "1. Données pour les politiques", "es": "1. Datos para las políticas"}'),
    (x'eb51b70aa4c755539cf8ec4f2c9de071', 'objective-2', 2, '{"en": "2. Drivers of departure", "fr": "2. Facteurs de départ", "es": "2. Factores que obligan a partir"}'),
    (x'755e7243e3c05fd7b125d046fe28aed7', 'objective-3', 3, '{"en": "3. Information at every stage", "fr": "3. Information à chaque étape", "es": "3. Información en todas las etapas"}'),
    (x'a4400f6576265d5282aded19b7d150a4', 'objective-4', 4, '{"en": "4. Legal identity and papers", "fr": "4. Identité juridique et papiers", "es": "4. Identidad jurídica y documentos"}'),
    (x'3a475c36a0885fd785d97f70505fc853', 'objective-5', 5, '{"en": "5. Regular pathways", "fr": "5. Voies régulières", "es": "5. Vías regulares"}'),
    (x'9028b24d3987572ebb05ff80f79a5293', 'objective-6', 6, '{"en": "6. Fair recruitment and decent work", "fr": "6. Recrutement équitable et travail décent", "es": "6. Contratación equitativa y trabajo decente"}'),
    (x'48004d133de154c0a50d795c6b967fe6', 'objective-7', 7, '{"en": "7. Reducing vulnerability", "fr": "7. Réduire la vulnérabilité", "es": "7. Reducir la vulnerabilidad"}'),
    (x'967d31c69192537ba41b6684e6c32bb6', 'objective-8', 8, '{"en": "8. Saving lives, finding the missing", "fr": "8. Sauver des vies, retrouver les disparus", "es": "8. Salvar vidas y buscar a los desaparecidos"}'),
    (x'6c55cbd085f256b79c41d84c5c2cfef1', 'objective-9', 9, '{"en": "9. Smuggling of migrants", "fr": "9. Trafic illicite de migrants", "es": "9. Tráfico ilícito de migrantes"}'),
    (x'6117c43a3cfa59998eaf3c66555b5a18', 'objective-10', 10, '{"en": "10. Trafficking in persons", "fr": "10. Traite des personnes", "es": "10. Trata de personas"}'),
    (x'7d3ec9b47e8f5255991dfb8a5df97501', 'objective-11', 11, '{"en": "11. Borders", "fr": "11. Frontières", "es": "11. Fronteras"}'),
    (x'324136c404fd516e95c753edf135df9b', 'objective-12', 12, '{"en": "12. Screening and referral", "fr": "12. Accueil, examen et orientation", "es": "12. Evaluación y derivación"}'),
    (x'c9767634e8b15cb89eb9be6c4b2872db', 'objective-13', 13, '{"en": "13. Detention as a last resort", "fr": "13. La rétention en dernier recours", "es": "13. La detención como último recurso"}'),
    (x'ec6db4260d3b56a79b953ed561b791bd', 'objective-14', 14, '{"en": "14. Consular protection", "fr": "14. Protection consulaire", "es": "14. Protección consular"}'),
    (x'ee343fef8f6e5f91aac6c70420b56b82', 'objective-15', 15, '{"en": "15. Basic services", "fr": "15. Services essentiels", "es": "15. Servicios básicos"}'),
    (x'63d19e8351345e4e85b96ae5b70c80ae', 'objective-16', 16, '{"en": "16. Inclusion and cohesion", "fr": "16. Inclusion et cohésion", "es": "16. Inclusión y cohesión"}'),
    (x'd39b305b021c5c7bbc72dac50d44f175', 'objective-17', 17, '{"en": "17. Against discrimination", "fr": "17. Lutte contre la discrimination", "es": "17. Contra la discriminación"}'),
    (x'dff10a29d32f56ed89f32bedeb087dbb', 'objective-18', 18, '{"en": "18. Skills and their recognition", "fr": "18. Compétences et reconnaissance", "es": "18. Competencias y su reconocimiento"}'),
    (x'819556b63a27537ca720874daa5a7486', 'objective-19', 19, '{"en": "19. Diaspora contributions", "fr": "19. Apports des diasporas", "es": "19. Aportes de las diásporas"}'),
    (x'06c9c09afc1655d192ac842eae0fcc56', 'objective-20', 20, '{"en": "20. Remittances and financial inclusion", "fr": "20. Envois de fonds et inclusion financière", "es": "20. Remesas e inclusión financiera"}'),
    (x'141e8d513fd35fee99e1e2e3afb6edf4', 'objective-21', 21, '{"en": "21. Return and reintegration", "fr": "21. Retour et réintégration", "es": "21. Retorno y reintegración"}'),
    (x'4ad62cbe715d5322982d5051055b9db0', 'objective-22', 22, '{"en": "22. Portable social protection", "fr": "22. Portabilité de la protection sociale", "es": "22. Portabilidad de la protección social"}'),
    (x'cba4c5513315547bae25a7ce4e0e4fe2', 'objective-23', 23, '{"en": "23. International cooperation", "fr": "23. Coopération internationale", "es": "23. Cooperación internacional"}'),
    (x'6acf8700de315e668bb52540af4c7b05', 'people-centred', 24, '{"en": "People at the centre", "fr": "Les personnes d’abord", "es": "Las personas en el centro"}'),
    (x'fe7896d5b671537d9da83cdd0f2dfb01', 'shared-responsibility', 25, '{"en": "Shared responsibility", "fr": "Responsabilité partagée", "es": "Responsabilidad compartida"}'),
    (x'c812c2f7b2ad5035bb6d44c3afc2d149', 'sovereignty', 26, '{"en": "National sovereignty", "fr": "Souveraineté nationale", "es": "Soberanía nacional"}'),
    (x'ccebcf7883125ff3b3f6353345dd1929', 'rule-of-law', 27, '{"en": "Rule of law and due process", "fr": "État de droit et garanties de procédure", "es": "Estado de derecho y debido proceso"}'),
    (x'f1ae415e328e5d3482da76800824e76a', 'sustainable-development', 28, '{"en": "Sustainable development", "fr": "Développement durable", "es": "Desarrollo sostenible"}'),
    (x'c1ae41e8195a53a08137d684d563dfc6', 'human-rights', 29, '{"en": "Human rights", "fr": "Droits humains", "es": "Derechos humanos"}'),
    (x'112a0712f16b5e088c58c711922739cf', 'gender', 30, '{"en": "Gender equality", "fr": "Égalité des genres", "es": "Igualdad de género"}'),
    (x'acb8a0895c8c5c3788efcf5ad3dc3372', 'children', 31, '{"en": "Best interests of the child", "fr": "Intérêt supérieur de l’enfant", "es": "Interés superior de la niñez"}'),
    (x'aca34737a1005eeb96828faf9daf156c', 'whole-of-government', 32, '{"en": "Whole of government", "fr": "Ensemble des pouvoirs publics", "es": "Todo el gobierno"}'),
    (x'64a78081294257d2a3a8c665ac8e61ed', 'whole-of-society', 33, '{"en": "Whole of society", "fr": "Ensemble de la société", "es": "Toda la sociedad"}');

-- What can be found: the words of one language version of one public thing, folded and stemmed. What is shown of it is
-- asked of the thing itself.
create table search_entry (
    seq integer not null primary key,
    kind text not null check (kind in ('space', 'question', 'reply', 'resource', 'expert', 'page')),
    subject blob not null,
    lang text not null,
    title text not null,
    body text not null
) strict;

create unique index search_entry_subject on search_entry (subject, lang);

create virtual table search_index using fts5 (
    title,
    body,
    content = 'search_entry',
    content_rowid = 'seq',
    tokenize = 'unicode61 remove_diacritics 0',
    detail = 'column'
);

create trigger search_entry_added after insert on search_entry begin
    insert into search_index (rowid, title, body) values (new.seq, new.title, new.body);
end;

create trigger search_entry_removed after delete on search_entry begin
    insert into search_index (search_index, rowid, title, body) values ('delete', old.seq, old.title, old.body);
end;

-- How far what has happened to replies has been taken into it; none before the first time.
create table search_progress (
    id integer not null primary key check (id = 1),
    event integer
) strict;

insert into search_progress (id) values (1);
