BEGIN TRANSACTION;
CREATE TABLE contact (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                interview_id INTEGER NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
                on_day DATE NOT NULL,
                kind TEXT NOT NULL,
                channel TEXT NOT NULL,
                promise DATE,
                text TEXT
            );
INSERT INTO "contact" VALUES(1,1,'2026-03-03','thank_you','email',NULL,'Hi Sara');
INSERT INTO "contact" VALUES(2,1,'2026-03-19','reply','phone','2026-03-27',NULL);
CREATE TABLE interview (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                company TEXT NOT NULL,
                job_title TEXT NOT NULL,
                held_on DATE,
                promise DATE,
                no_contact TEXT,
                outcome TEXT NOT NULL,
                notes TEXT NOT NULL
            , starts_at TEXT, time_zone TEXT NOT NULL DEFAULT '', round TEXT NOT NULL DEFAULT '');
INSERT INTO "interview" VALUES(1,'Acme Robotics','Senior Data Analyst','2026-03-02','2026-03-13','2026-03-06','waiting','It''s 50% done; ask again','14:30','Europe/Berlin','second');
INSERT INTO "interview" VALUES(2,'Bright & Co','Analyst',NULL,NULL,'always','rejected','',NULL,'','');
CREATE TABLE interviewer (
                interview_id INTEGER NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
                place INTEGER NOT NULL,
                name TEXT NOT NULL,
                address TEXT NOT NULL,
                PRIMARY KEY (interview_id, place)
            );
INSERT INTO "interviewer" VALUES(1,0,'Sara Chen','sara.chen@acme-robotics.example');
INSERT INTO "interviewer" VALUES(1,1,'Zoë O’Neill-Åkesson','');
CREATE TABLE schema_change (number INTEGER PRIMARY KEY, what TEXT NOT NULL);
INSERT INTO "schema_change" VALUES(1,'interviews, their interviewers and themes, and contacts');
INSERT INTO "schema_change" VALUES(2,'the time of day, its zone, and the round');
CREATE TABLE theme (
                interview_id INTEGER NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
                place INTEGER NOT NULL,
                theme TEXT NOT NULL,
                PRIMARY KEY (interview_id, place)
            );
INSERT INTO "theme" VALUES(1,0,'billing migration');
CREATE INDEX contact_of_interview ON contact (interview_id, on_day);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('interview',2);
INSERT INTO "sqlite_sequence" VALUES('contact',2);
COMMIT;
