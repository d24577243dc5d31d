export default {"codes":[
{"code":"4.3.2","through":null,"title":"System not accepting network messages","type":"soft","severity":"medium","action":"Queued and retried automatically","path":"codes/4.3.2/","replies":["453"],"phrases":["not accepting network messages"]},
{"code":"5.1.2","through":null,"title":"Title of 5.1.2","type":"hard","severity":"high","action":"Do something","path":"codes/5.1.2/","replies":["550"],"phrases":[]},
{"code":"5.1.10","through":null,"title":"Title of 5.1.10","type":"hard","severity":"high","action":"Do something","path":"codes/5.1.10/","replies":["550"],"phrases":[]},
{"code":"5.3.2","through":null,"title":"System not accepting network messages","type":"hard","severity":"high","action":"Do something","path":"codes/5.3.2/","replies":["521"],"phrases":[]},
{"code":"5.3.700","through":"5.3.709","title":"Title of 5.3.700","type":"hard","severity":"high","action":"Do something","path":"codes/5.3.700/","replies":["550"],"phrases":[]}
],
"replies":[
{"reply":"451","title":"Requested action aborted: local error in processing","path":"replies/451/","phrases":["local error"]}
],
"providers":[
{"slug":"post","title":"Post Office","hosts":["post.example"],"path":"providers/post/"}
],
"families":[
{"family":"5.3.x","title":"Permanent failures of the mail system","path":"codes/5.3.x/"}
],
"categories":[
{"subject":1,"title":"Addressing","path":"categories/addressing/"},
{"subject":3,"title":"System","path":"categories/system/"}
]};
