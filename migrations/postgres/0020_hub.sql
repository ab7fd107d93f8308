-- The hub around the discussions: further roles, topics, and what can be found by words.

alter table account_role drop constraint account_role_role_check;
alter table account_role add check (role in ('reviewer', 'facilitator', 'editor', 'support', 'administrator'));

-- The taxonomy that administrators keep. `title` is JSON: the same words in en, fr and es.
create table topic (
    id uuid not null primary key,
    code text collate "C" not null,
    position bigint not null,
    title text not null,
    retired_at bigint
);

create unique index topic_code on topic (code);

-- The first one: the objectives and the guiding principles of the Global Compact for Safe, Orderly and Regular Migration
-- (A/RES/73/195), in short titles.
insert into topic (id, code, position, title)
values
    ('4a82839c-9ba2-56d1-a4c8-5f3f1696ede2', 'objective-1', 1, '{"en": "1. Data for policy", "fr": "1. Données pour les politiques", "es": "1. Datos para las políticas"}'),
    ('eb51b70a-a4c7-5553-9cf8-ec4f2c9de071', 'objective-2', 2, '{"en": "2. Drivers of departure", "fr": "2. Facteurs de départ", "es": "2. Factores que obligan a partir"}'),
    ('755e7243-e3c0-5fd7-b125-d046fe28aed7', 'objective-3', 3, '{"en": "3. Information at every stage", "fr": "3. Information à chaque étape", "es": "3. Información en todas las etapas"}'),
    ('a4400f65-7626-5d52-82ad-ed19b7d150a4', 'objective-4', 4, '{"en": "4. Legal identity and papers", "fr": "4. Identité juridique et papiers", "es": "4. Identidad jurídica y documentos"}'),
    ('3a475c36-a088-5fd7-85d9-7f70505fc853', 'objective-5', 5, '{"en": "5. Regular pathways", "fr": "5. Voies régulières", "es": "5. Vías regulares"}'),
    ('9028b24d-3987-572e-bb05-ff80f79a5293', 'objective-6', 6, '{"en": "6. Fair recruitment and decent work", "fr": "6. Recrutement équitable et travail décent", "es": "6. Contratación equitativa y trabajo decente"}'),
    ('48004d13-3de1-54c0-a50d-795c6b967fe6', 'objective-7', 7, '{"en": "7. Reducing vulnerability", "fr": "7. Réduire la vulnérabilité", "es": "7. Reducir la vulnerabilidad"}'),
    ('967d31c6-9192-537b-a41b-6684e6c32bb6', 'objective-8', 8, '{"en": "8. Saving lives, finding the missing", "fr": "8. Sauver des vies, retrouver les disparus", "es": "8. Salvar vidas y buscar a los desaparecidos"}'),
    ('6c55cbd0-85f2-56b7-9c41-d84c5c2cfef1', 'objective-9', 9, '{"en": "9. Smuggling of migrants", "fr": "9. Trafic illicite de migrants", "es": "9. Tráfico ilícito de migrantes"}'),
    ('6117c43a-3cfa-5999-8eaf-3c66555b5a18', 'objective-10', 10, '{"en": "10. Trafficking in persons", "fr": "10. Traite des personnes", "es": "10. Trata de personas"}'),
    ('7d3ec9b4-7e8f-5255-991d-fb8a5df97501', 'objective-11', 11, '{"en": "11. Borders", "fr": "11. Frontières", "es": "11. Fronteras"}'),
    ('324136c4-04fd-516e-95c7-53edf135df9b', 'objective-12', 12, '{"en": "12. Screening and referral", "fr": "12. Accueil, examen et orientation", "es": "12. Evaluación y derivación"}'),
    ('c9767634-e8b1-5cb8-9eb9-be6c4b2872db', 'objective-13', 13, '{"en": "13. Detention as a last resort", "fr": "13. La rétention en dernier recours", "es": "13. La detención como último recurso"}'),
    ('ec6db426-0d3b-56a7-9b95-3ed561b791bd', 'objective-14', 14, '{"en": "14. Consular protection", "fr": "14. Protection consulaire", "es": "14. Protección consular"}'),
    ('ee343fef-8f6e-5f91-aac6-c70420b56b82', 'objective-15', 15, '{"en": "15. Basic services", "fr": "15. Services essentiels", "es": "15. Servicios básicos"}'),
    ('63d19e83-5134-5e4e-85b9-6ae5b70c80ae', 'objective-16', 16, '{"en": "16. Inclusion and cohesion", "fr": "16. Inclusion et cohésion", "es": "16. Inclusión y cohesión"}'),
    ('d39b305b-021c-5c7b-bc72-dac50d44f175', 'objective-17', 17, '{"en": "17. Against discrimination", "fr": "17. Lutte contre la discrimination", "es": "17. Contra la discriminación"}'),
    ('dff10a29-d32f-56ed-89f3-2bedeb087dbb', 'objective-18', 18, '{"en": "18. Skills and their recognition", "fr": "18. Compétences et reconnaissance", "es": "18. Competencias y su reconocimiento"}'),
    ('819556b6-3a27-537c-a720-874daa5a7486', 'objective-19', 19, '{"en": "19. Diaspora contributions", "fr": "19. Apports des diasporas", "es": "19. Aportes de las diásporas"}'),
    ('06c9c09a-fc16-55d1-92ac-842eae0fcc56', 'objective-20', 20, '{"en": "20. Remittances and financial inclusion", "fr": "20. Envois de fonds et inclusion financière", "es": "20. Remesas e inclusión financiera"}'),
    ('141e8d51-3fd3-5fee-99e1-e2e3afb6edf4', 'objective-21', 21, '{"en": "21. Return and reintegration", "fr": "21. Retour et réintégration", "es": "21. Retorno y reintegración"}'),
    ('4ad62cbe-715d-5322-982d-5051055b9db0', 'objective-22', 22, '{"en": "22. Portable social protection", "fr": "22. Portabilité de la protection sociale", "es": "22. Portabilidad de la protección social"}'),
    ('cba4c551-3315-547b-ae25-a7ce4e0e4fe2', 'objective-23', 23, '{"en": "23. International cooperation", "fr": "23. Coopération internationale", "es": "23. Cooperación internacional"}'),
    ('6acf8700-de31-5e66-8bb5-2540af4c7b05', 'people-centred', 24, '{"en": "People at the centre", "fr": "Les personnes d’abord", "es": "Las personas en el centro"}'),
    ('fe7896d5-b671-537d-9da8-3cdd0f2dfb01', 'shared-responsibility', 25, '{"en": "Shared responsibility", "fr": "Responsabilité partagée", "es": "Responsabilidad compartida"}'),
    ('c812c2f7-b2ad-5035-bb6d-44c3afc2d149', 'sovereignty', 26, '{"en": "National sovereignty", "fr": "Souveraineté nationale", "es": "Soberanía nacional"}'),
    ('ccebcf78-8312-5ff3-b3f6-353345dd1929', 'rule-of-law', 27, '{"en": "Rule of law and due process", "fr": "État de droit et garanties de procédure", "es": "Estado de derecho y debido proceso"}'),
    ('f1ae415e-328e-5d34-82da-76800824e76a', 'sustainable-development', 28, '{"en": "Sustainable development", "fr": "Développement durable", "es": "Desarrollo sostenible"}'),
    ('c1ae41e8-195a-53a0-8137-d684d563dfc6', 'human-rights', 29, '{"en": "Human rights", "fr": "Droits humains", "es": "Derechos humanos"}'),
    ('112a0712-f16b-5e08-8c58-c711922739cf', 'gender', 30, '{"en": "Gender equality", "fr": "Égalité des genres", "es": "Igualdad de género"}'),
    ('acb8a089-5c8c-5c37-88ef-cf5ad3dc3372', 'children', 31, '{"en": "Best interests of the child", "fr": "Intérêt supérieur de l’enfant", "es": "Interés superior de la niñez"}'),
    ('aca34737-a100-5eeb-9682-8faf9daf156c', 'whole-of-government', 32, '{"en": "Whole of government", "fr": "Ensemble des pouvoirs publics", "es": "Todo el gobierno"}'),
    ('64a78081-2942-57d2-a3a8-c665ac8e61ed', 'whole-of-society', 33, '{"en": "Whole of society", "fr": "Ensemble de la société", "es": "Toda la sociedad"}');

-- What can be found: the words of one language version of one public thing, folded and stemmed. What is shown of it is
-- asked of the thing itself.
create table search_entry (
    seq bigint generated always as identity primary key,
    kind text not null check (kind in ('space', 'question', 'reply', 'resource', 'expert', 'page')),
    subject uuid not null,
    lang text collate "C" not null,
    title text not null,
    body text not null
);

create unique index search_entry_subject on search_entry (subject, lang);

create index search_entry_words on search_entry using gin (
    (setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', body), 'D'))
);

-- How far what has happened to replies has been taken into it; none before the first time.
create table search_progress (
    id bigint not null primary key check (id = 1),
    event bigint
);

insert into search_progress (id) values (1);
